"""Traditional Chinese for the interface: every message of the source, by area.

Terms are those of the exports (`exporters/zh_hant.py`): 應辦事項, 主辦, 期限. What is not here is shown in English.
"""

from apectrack.words.zh_hant import errors, helping, importing, screens, storing

TABLE: dict[str, str] = {**screens.TABLE, **helping.TABLE, **errors.TABLE, **importing.TABLE, **storing.TABLE}
