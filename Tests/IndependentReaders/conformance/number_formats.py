"""What a number format makes of a number, told from its code by rules written down anew (ECMA-376 part 1, 18.8.31)."""
import re

# Literals, colours, locales and conditions; what is left of a section are its placeholders.
_LITERAL = re.compile(r'"[^"]*"?|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|General|G/通用格式', re.IGNORECASE)
_TOKEN = re.compile(r"\[h+\]|\[m+\]|\[s+\]|am/pm|a/p|上午/下午|aaaa?|y+|d+|g+|e(?![+-])|h+|m+|s+", re.IGNORECASE)


def kind(code):
    """`number`, `day`, `moment`, `time` or `elapsed`, by the first section of a format code."""
    tokens = [token.lower() for token in _TOKEN.findall(_LITERAL.sub(" ", _first_section(code)))]
    has_date = has_time = has_elapsed = False
    for index, token in enumerate(tokens):
        if token[0] == "[":
            has_elapsed = True
        elif token[0] in "hs" or "/" in token:
            has_time = True
        elif token[0] != "m" or not _is_minute(tokens, index):
            has_date = True
        else:
            has_time = True
    if has_date:
        return "moment" if has_time or has_elapsed else "day"
    return "elapsed" if has_elapsed else "time" if has_time else "number"


def _first_section(code):
    return re.match(r'(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;])*', code, re.DOTALL).group()


def _is_minute(tokens, index):
    before = next((token for token in reversed(tokens[:index]) if "/" not in token), "")
    after = next((token for token in tokens[index + 1:] if "/" not in token), "")
    return before.strip("[")[:1] == "h" or after.strip("[")[:1] == "s"
