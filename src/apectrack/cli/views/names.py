"""What the ledger's own words are called on screen: states, kinds, limits, fields and verbs.

Formats for programs keep the words themselves; only what a person reads passes through here.
"""

from __future__ import annotations

from apectrack.words import N_, _

# Marked here, because where they are shown they are values of the ledger.
STATES = (
    N_("overdue"), N_("today"), N_("soon"), N_("running"), N_("later"), N_("undated"), N_("done"), N_("cancelled"),
    N_("snoozed"), N_("open"), N_("in process"),
)  # fmt: skip
KINDS = (
    N_("deadline"), N_("window"), N_("event"), N_("follow up"), N_("consult"), N_("recommendation"),
)  # fmt: skip
LIMITS = (N_("on"), N_("by"), N_("before"), N_("during"), N_("after"))
FIELDS = (
    N_("id"), N_("code"), N_("name"), N_("in Chinese"), N_("kind"), N_("owes"), N_("owed"), N_("items"), N_("live"),
    N_("summary"), N_("original"), N_("detail"), N_("status"), N_("topic"), N_("owners"), N_("counterparts"),
    N_("due"), N_("start"), N_("end"), N_("deadline"), N_("days named"), N_("limit"), N_("anchor"), N_("anchored to"),
    N_("edge"), N_("offset"), N_("meeting"), N_("repeat"), N_("completed on"), N_("snoozed until"), N_("waits for"),
    N_("evidence"), N_("notes"), N_("place"), N_("within"), N_("aliases"), N_("economy"), N_("section"),
)  # fmt: skip
VERBS = (
    N_("add"), N_("edit"), N_("done"), N_("start"), N_("reopen"), N_("cancel"), N_("note"), N_("snooze"), N_("import"),
    N_("init"), N_("move"), N_("alias"), N_("review"), N_("undo"), N_("redo"),
)  # fmt: skip
ENTITIES = (N_("commitment"), N_("meeting"), N_("party"), N_("topic"))
ADVICE = (N_("accept"), N_("look"), N_("discard"), N_("merge"), N_("new"), N_("same"), N_("changed"))


def named(word: str) -> str:
    """A word of the ledger as a person reads it: ``in_process`` as ``in process``, in the language spoken."""
    return _(word.replace("_", " "))
