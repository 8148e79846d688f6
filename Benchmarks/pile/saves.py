"""Saves: one saved state of one part, and all that will be known of the file that it became."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property


@dataclass(eq=False)
class Save:
    """A file of the pile that holds order rows. `rows` are `(key, Row)`; `branch` is a fork's label, empty on the trunk."""

    source: str
    part: str
    branch: str
    saved_on: date
    rows: list
    saver: str
    parent: object = None
    path: str = ""
    form: str = "xlsx"
    evidence: str = "none"
    name_date: object = None
    family: str = ""
    title: str = ""
    tab_note: str = ""
    created: object = None
    modified: object = None
    modified_by: str = ""
    honest: bool = False
    role: str = "version"
    near: bool = False
    original: object = None
    touches: dict = field(default_factory=dict)
    contested: set = field(default_factory=set)
    position: int = 0
    data: bytes = b""

    @property
    def dated(self):
        """Whether the file itself says truly when it was saved."""
        return self.name_date is not None or self.honest

    @cached_property
    def index(self):
        return dict(self.rows)

    @property
    def chain(self):
        return self.source, self.part, self.branch

    @property
    def group(self):
        """The file whose content this one is."""
        return self.original.group if self.original else self

    def at(self, hour, minute):
        return datetime(self.saved_on.year, self.saved_on.month, self.saved_on.day, hour, minute)
