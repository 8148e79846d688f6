"""Writes compound files ([MS-CFB]) by hand: scattered sectors, mini streams, large sectors, streams inside of storages."""
import random
import struct

SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")
END, FREE, TABLE, LIST, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFC, 0xFFFFFFFF
CUTOFF, MINI = 4096, 64
STORAGE, STREAM, ROOT = 1, 2, 5


def write(streams, size=512, scatter=None, inner=()):
    """The file: streams by name in the root; `inner` are (name, bytes) in a storage that comes first.

    With `scatter`, a seed, the sectors of all streams lie in disorder. Streams below 4,096 bytes go to the mini stream.
    """
    return _Writer(size, scatter).write(dict(streams), list(inner))


class _Writer:
    def __init__(self, size, scatter):
        self.size, self.scatter = size, scatter
        self.chains = []  # (bytes) in the order of their sectors

    def write(self, streams, inner):
        entries = [("Root Entry", ROOT, b"")] + [(name, STREAM, data) for name, data in streams.items()]
        if inner:
            entries += [("Storage", STORAGE, b"")] + [(name, STREAM, data) for name, data in inner]
        mini, mini_table = self.mini_stream(entries)
        places = {index: self.add(data) for index, (_, kind, data) in enumerate(entries)
                  if kind == STREAM and len(data) >= CUTOFF}
        mini_places, self.mini_size = mini, len(mini_table[1])
        root_place = self.add(mini_table[1]) if mini_table[1] else None
        mini_table_place = self.add(mini_table[0]) if mini_table[0] else None
        directory = self.add(b"\0" * (128 * (len(entries) + (-len(entries)) % (self.size // 128))))
        sectors, starts, table = self.lay_out()
        count = len(entries)
        rows = []
        for index, (name, kind, data) in enumerate(entries):
            start = END
            if index in places:
                start = starts[places[index]]
            elif index in mini_places:
                start = mini_places[index]
            length = len(data)
            if kind == ROOT:
                start, length = (starts[root_place], self.mini_size) if root_place is not None else (END, 0)
            rows.append(self.entry(name, kind, start if kind != STORAGE else 0, length, self.links(index, count, len(streams), inner)))
        rows += [self.entry("", 0, 0, 0, (NONE, NONE, NONE))] * ((-count) % (self.size // 128))
        self.put(sectors, directory, b"".join(rows), starts, table)
        return self.file(sectors, table, starts[directory], starts[mini_table_place] if mini_table_place is not None else END)

    def links(self, index, count, roots, inner):
        """Left, right and child: the streams of a storage are a list by their right siblings."""
        last_in_root = roots + (1 if inner else 0)
        if index == 0:
            return NONE, NONE, 1
        if inner and index == roots + 1:
            return NONE, NONE, index + 1
        is_last = index == last_in_root or index == count - 1
        return NONE, NONE if is_last else index + 1, NONE

    def mini_stream(self, entries):
        places, table, data = {}, [], b""
        for index, (_, kind, content) in enumerate(entries):
            if kind != STREAM or not 0 < len(content) < CUTOFF:
                continue
            first, needed = len(table), -(-len(content) // MINI)
            places[index] = first
            table += [*range(first + 1, first + needed), END]
            data += content.ljust(needed * MINI, b"\0")
        return places, (b"".join(struct.pack("<I", each) for each in table), data)

    def add(self, data):
        self.chains.append(data)
        return len(self.chains) - 1

    def lay_out(self):
        """Gives each chain its sectors, and makes the table of them."""
        pieces = [(chain, start) for chain, data in enumerate(self.chains) for start in range(0, len(data), self.size)]
        if self.scatter is not None:
            random.Random(self.scatter).shuffle(pieces)
        place = {piece: index for index, piece in enumerate(pieces)}
        sectors = [self.chains[chain][start:start + self.size].ljust(self.size, b"\0") for chain, start in pieces]
        table = [END] * len(pieces)
        for (chain, start), index in place.items():
            table[index] = place.get((chain, start + self.size), END)
        self.place = place
        return sectors, [place.get((chain, 0), END) for chain in range(len(self.chains))], table

    def put(self, sectors, chain, data, starts, table):
        for start in range(0, len(data), self.size):
            sectors[self.place[chain, start]] = data[start:start + self.size]

    def file(self, sectors, table, directory, mini_table):
        entries = self.size // 4
        needed = lists = 0
        while True:
            total = len(table) + needed + lists
            new_needed = -(-total // entries)
            new_lists = max(0, -(-(new_needed - 109) // (entries - 1)))
            if (new_needed, new_lists) == (needed, lists):
                break
            needed, lists = new_needed, new_lists
        own = list(range(len(table), len(table) + needed))
        list_places = list(range(len(table) + needed, len(table) + needed + lists))
        full = table + [TABLE] * needed + [LIST] * lists
        full += [FREE] * (needed * entries - len(full))
        packed = struct.pack(f"<{len(full)}I", *full)
        sectors = sectors + [packed[start:start + self.size] for start in range(0, len(packed), self.size)]
        rest = own[109:]
        for index, _ in enumerate(list_places):
            part = rest[index * (entries - 1):(index + 1) * (entries - 1)]
            following = list_places[index + 1] if index + 1 < lists else END
            sectors.append(struct.pack(f"<{entries}I", *part, *[FREE] * (entries - 1 - len(part)), following))
        version, shift = (3, 9) if self.size == 512 else (4, 12)
        header = SIGNATURE + bytes(16) + struct.pack("<HHHHH", 0x3E, version, 0xFFFE, shift, 6) + bytes(6)
        header += struct.pack("<IIIIIIIII", 0 if version == 3 else 1, needed, directory, 0, CUTOFF, mini_table,
                              -(-(self.mini_size // MINI * 4) // self.size),
                              list_places[0] if lists else END, lists)
        header += struct.pack("<109I", *own[:109], *[FREE] * (109 - len(own[:109])))
        return header.ljust(self.size, b"\0") + b"".join(sectors)

    def entry(self, name, kind, start, length, links):
        coded = name.encode("utf-16-le")
        row = (coded.ljust(64, b"\0") + struct.pack("<HBBIII", len(coded) + 2 if name else 0, kind, 1, *links) + bytes(36)
               + struct.pack("<IQ", start, length))
        assert len(row) == 128
        return row
