"""Who was there, as attendance lines tell it in their many ways."""

import pytest

from apectrack.extraction.language import language
from apectrack.extraction.rosters import people
from apectrack.extraction.sections import passages
from apectrack.readers.registry import read_document


def present(text, name="a.txt"):
    return people(list(passages(read_document(text.encode(), name))), language("zh"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("**出席** 阿哲、Mina、淑芬姐\n\n內容", {"阿哲", "Mina", "淑芬姐"}),
        (
            "参会单位及人员：\n建设单位（临港）：段经理、庞工\n总包：项目经理 雷刚、安全员 老柴\n\n一、情况\n正常。",
            {"雷刚", "老柴"},
        ),
        ("出席：沈佳怡、王立人、請假\n\n小沈再問一次。王工明天去。請老師幫忙。", {"沈佳怡", "王立人", "小沈", "王工"}),
    ],
)
def test_who_was_there(text, names):
    found = present(text)
    assert names <= found
    assert not found & {"老師", "請假"}
