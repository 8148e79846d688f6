"""A workbook behind a password, the same bytes each time; nothing where msoffcrypto-tool is not installed."""

import io
from datetime import datetime
from unittest import mock


class Noon(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz=None):
        return cls(2025, 1, 1, 12)


def locked(data, rng):
    """`data` encrypted (ECMA-376 agile), salts and keys from `rng`, or None."""
    try:
        from msoffcrypto.format.ooxml import OOXMLFile
    except ImportError:
        return None
    out = io.BytesIO()
    with mock.patch("secrets.token_bytes", lambda count=32: bytes(rng.randrange(256) for _ in range(count))), \
            mock.patch("msoffcrypto.method.container.ecma376_encrypted.datetime", Noon):
        OOXMLFile(io.BytesIO(data)).encrypt("duidan", out)
    return out.getvalue()
