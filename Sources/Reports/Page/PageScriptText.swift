// resource data: the script of report.html, a constant: nothing of a sheet ever gets in here.
enum PageScriptText {
  static let script = #"""
    (function () {
      'use strict';
      var doc = document, bar = doc.querySelector('.filter'), active = false;
      function all(selector, root) { return [].slice.call((root || doc).querySelectorAll(selector)); }
      var search = bar.querySelector('input[type=search]'), picks = all('select, input[type=checkbox]', bar);
      var clear = bar.querySelector('button'), found = bar.querySelector('output');
      var packs = all('script.pack'), lists = {}, loading = null, words = [], tokens = [], rows = [];
      var readable = typeof DecompressionStream === 'function';
      bar.hidden = false;
      if (readable) all('.unread').forEach(function (note) { note.hidden = true; });
      else all('.feed').forEach(function (mark) { mark.hidden = true; });

      function unpack(block) {
        var text = atob(block.textContent), bytes = new Uint8Array(text.length);
        for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
        return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
      }
      function list(name) {
        return lists[name] || (lists[name] = { entries: [], fits: [], next: 0, mark: null });
      }
      function load() {
        if (!loading) loading = Promise.all(readable ? packs.map(unpack) : []).then(function (texts) {
          texts.forEach(function (text) {
            text.split('\x1e').forEach(function (record) {
              var parts = record.split('\x1f');
              if (parts.length === 3) list(parts[0]).entries.push({ anchor: parts[1], html: parts[2], node: null });
            });
          });
          Object.keys(lists).forEach(function (name) { lists[name].fits = lists[name].entries; });
        }).catch(function () {
          all('.unread').forEach(function (note) { note.hidden = false; });
        });
        return loading;
      }

      function plain(html) {
        return html.replace(/<[^>]*>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'").replace(/&amp;/g, '&').toLowerCase();
      }
      function has(own) {
        return tokens.every(function (token) { return own.indexOf(' ' + token + ' ') >= 0; });
      }
      function says(text) { return words.every(function (word) { return text.indexOf(word) >= 0; }); }
      function study(entry) {
        if (entry.text !== undefined) return;
        entry.text = plain(entry.html);
        entry.rows = (entry.html.match(/ data-f="[^"]*"/g) || []).map(function (own) {
          return ' ' + own.slice(9, -1) + ' ';
        });
        entry.inner = (entry.html.match(/ data-feed="[^"]*"/g) || []).map(function (own) { return own.slice(12, -1); });
      }
      function fits(entry) {
        study(entry);
        return (says(entry.text) && entry.rows.some(has)) || entry.inner.some(function (name) {
          return list(name).entries.some(fits);
        });
      }
      function matching(name, within) {
        return list(name).entries.reduce(function (sum, entry) {
          study(entry);
          var own = says(entry.text) ? entry.rows.filter(has).length : 0;
          return sum + own + (within ? entry.inner.reduce(function (n, inner) { return n + matching(inner, true); }, 0) : 0);
        }, 0);
      }

      var watch = typeof IntersectionObserver === 'function' ? new IntersectionObserver(function (seen) {
        seen.forEach(function (item) {
          if (item.isIntersecting) load().then(function () { fill(list(item.target.dataset.feed), 60); });
        });
      }, { rootMargin: '600px' }) : null;
      function again(mark) {
        if (watch) { watch.unobserve(mark); watch.observe(mark); }
      }
      function insert(entry, mark) {
        var holder = doc.createElement('template');
        holder.innerHTML = entry.html;
        entry.node = holder.content.firstElementChild;
        mark.parentNode.insertBefore(entry.node, mark);
        adopt(entry.node);
        return entry.node;
      }
      function fill(own, most) {
        if (!own.mark || !own.mark.isConnected) return;
        for (var done = 0; done < most && own.next < own.fits.length; own.next++) {
          if (!own.fits[own.next].node) { insert(own.fits[own.next], own.mark); done++; }
        }
        label(own);
        if (own.next < own.fits.length) again(own.mark);
      }
      function label(own) {
        var left = own.fits.length - own.next;
        own.mark.hidden = left === 0;
        own.mark.textContent = bar.dataset.more.replace('{count}', left);
      }
      function reset(own) {
        own.entries.forEach(function (entry) {
          if (entry.node) entry.node.remove();
          entry.node = null;
        });
        own.fits = active ? own.entries.filter(fits) : own.entries;
        own.next = 0;
        if (!own.mark) return;
        label(own);
        again(own.mark);
      }

      function adopt(root) {
        var own = all('.action, .finding', root);
        if (root.matches && root.matches('.action, .finding')) own.push(root);
        own.forEach(function (row) {
          var card = row.closest('.card-order'), item = { row: row, tokens: ' ' + row.dataset.f + ' ' };
          item.text = ((card ? card.querySelector('h3').textContent + ' ' : '') + row.textContent).toLowerCase();
          rows.push(item);
          if (active) show(item);
        });
        all('[data-feed]', root).forEach(function (mark) {
          list(mark.dataset.feed).mark = mark;
          if (active) reset(list(mark.dataset.feed));
          if (watch && readable) watch.observe(mark);
        });
        if (active) all('details', root).forEach(function (fold) { if (fold.querySelector('[data-f], [data-feed]')) fold.open = true; });
      }
      function show(item) { item.row.classList.toggle('off', !(has(item.tokens) && says(item.text))); }
      function isLeft(box) {
        if (box.querySelector('.action:not(.off), .finding:not(.off)')) return true;
        return all('[data-feed]', box).some(function (mark) { return list(mark.dataset.feed).fits.length > 0; });
      }
      function apply() {
        words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        tokens = picks.map(function (pick) { return pick.type === 'checkbox' && !pick.checked ? '' : pick.value; }).filter(Boolean);
        active = words.length + tokens.length > 0;
        (active ? load() : Promise.resolve()).then(refresh);
      }
      function refresh() {
        if (loading) Object.keys(lists).forEach(function (name) { reset(lists[name]); });
        rows = rows.filter(function (item) { return item.row.isConnected; });
        rows.forEach(show);
        ['.group', '.person', '.department', '.card-order', '.sheet-group'].forEach(function (kind) {
          all(kind).forEach(function (box) { box.classList.toggle('off', active && !isLeft(box)); });
        });
        if (active) all('.group details, .sheet-group > details, .card-order > details:not(.timeline)').forEach(function (fold) { fold.open = true; });
        clear.hidden = !active;
        found.textContent = active ? bar.dataset.found.replace('{count}', count()) : '';
      }
      function count() {
        var here = rows.filter(function (item) {
          return item.row.matches('.action:not(.off)');
        }).length;
        return all('#s-actions [data-feed]').reduce(function (sum, mark) {
          return sum + matching(mark.dataset.feed, true);
        }, here);
      }
      function clearAll() {
        search.value = '';
        picks.forEach(function (pick) { if (pick.type === 'checkbox') pick.checked = false; else pick.value = ''; });
        apply();
      }

      function decoded(text) { try { return decodeURIComponent(text); } catch (error) { return text; } }
      function reveal(target) {
        for (var up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
        if (target.closest('.off')) {
          search.value = '';
          picks.forEach(function (pick) { if (pick.type === 'checkbox') pick.checked = false; else pick.value = ''; });
          words = []; tokens = []; active = false;
          refresh();
          target = doc.getElementById(target.id) || target;
        }
        target.tabIndex = -1;
        target.focus({ preventScroll: true });
        settle(target);
      }
      // What comes into view is laid out only then, and moves what stands below it; the filters stay above it.
      function settle(target) {
        var bar = doc.querySelector('.filter');
        var isAbove = bar && bar.offsetHeight && getComputedStyle(bar).position === 'sticky';
        doc.documentElement.style.setProperty('--bar', (isAbove ? bar.offsetHeight + 6 : 8) + 'px');
        var margin = parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
        var frames = 40, inputs = ['wheel', 'touchstart', 'keydown', 'mousedown'];
        function stop() {
          frames = 0;
          inputs.forEach(function (name) { removeEventListener(name, stop); });
        }
        inputs.forEach(function (name) { addEventListener(name, stop, { passive: true }); });
        (function again() {
          if (frames-- <= 0 || !target.isConnected) return stop();
          if (Math.abs(target.getBoundingClientRect().top - margin) > 12) target.scrollIntoView({ behavior: 'instant' });
          requestAnimationFrame(again);
        })();
      }
      function follow() {
        var id = decoded(location.hash.slice(1));
        if (!id) return;
        var target = doc.getElementById(id);
        if (target) return reveal(target);
        if (packs.length) load().then(function () {
          Object.keys(lists).some(function (name) {
            var own = lists[name];
            return own.mark && own.entries.some(function (entry) {
              if (decoded(entry.anchor) !== id) return false;
              reveal(entry.node || insert(entry, own.mark));
              return true;
            });
          });
        });
      }

      function number(text) { return parseFloat(text.replace(/,/g, '').replace(/^[A-Z]{3} /, '')); }
      function sortable(table) {
        all('th:not(.plain)', table).forEach(function (head) {
          var button = doc.createElement('button'), place = head.cellIndex;
          button.type = 'button';
          button.textContent = head.textContent;
          head.textContent = '';
          head.appendChild(button);
          button.addEventListener('click', function () {
            var up = head.getAttribute('aria-sort') !== 'ascending';
            all('th', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
            head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
            var body = table.tBodies[0];
            [].slice.call(body.rows).map(function (row, index) {
              return { row: row, index: index, text: row.cells[place].textContent };
            }).sort(function (a, b) {
              var x = number(a.text), y = number(b.text), order;
              if (head.classList.contains('num')) order = (isNaN(x) ? -1 : x) - (isNaN(y) ? -1 : y);
              else order = a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
              return (up ? order : -order) || a.index - b.index;
            }).forEach(function (item) { body.appendChild(item.row); });
          });
        });
      }

      function step(way) {
        var stops = all('.causes li, .action, .card-order').filter(function (stop) { return stop.offsetParent; });
        var here = stops.findIndex(function (stop) { return stop.contains(doc.activeElement); });
        var next = stops[here < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, here + way))];
        if (!next) return;
        next.tabIndex = -1;
        next.focus();
      }
      addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape' && event.target === search) return clearAll();
        if (event.target.matches && event.target.matches('input[type=search], select')) return;
        if (event.key === '/') { event.preventDefault(); search.focus(); }
        else if (event.key === 'j') step(1);
        else if (event.key === 'k') step(-1);
      });
      var opened = [];
      addEventListener('beforeprint', function () {
        opened = all('details:not([open])');
        opened.forEach(function (fold) { fold.open = true; });
      });
      addEventListener('afterprint', function () { opened.forEach(function (fold) { fold.open = false; }); });

      var timer = 0;
      search.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(apply, 120); });
      picks.forEach(function (pick) { pick.addEventListener('change', apply); });
      clear.addEventListener('click', function () { clearAll(); search.focus(); });
      all('table.sort').forEach(sortable);
      adopt(doc.querySelector('main'));
      addEventListener('hashchange', follow);
      follow();
    })();
    """#
}
