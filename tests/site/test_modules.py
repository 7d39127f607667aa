"""Modules that import each other become one script."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from roundtable.site.files.modules import joined

SCRIPTS = Path(__file__).parents[2] / "theme" / "static" / "js" / "search"
AT_THE_TOP = re.compile(r"^(?:async )?(?:const|let|function\*?|class) (\w+)", re.MULTILINE)


def test_each_module_stands_once_after_those_it_imports(tmp_path: Path) -> None:
    modules = {
        "page.js": 'import { ask } from "./core.js";\nimport { one } from "./base.js";\n\nask();\n',
        "core.js": '// Asks.\nimport { one } from "./base.js";\n\nexport function ask() {}\n',
        "base.js": "export const one = 1;\nexport const two = 2;\n",
        "other.js": "nobody();\n",
    }
    for name, text in modules.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert joined(tmp_path, "page.js").decode() == (
        "const one = 1;\nconst two = 2;\n\n// Asks.\n\nfunction ask() {}\n\nask();\n"
    )


def test_the_modules_of_the_search_fit_into_one_script() -> None:
    script = joined(SCRIPTS, "search.js").decode()
    names = Counter(AT_THE_TOP.findall(script))
    assert len(names) > 50
    assert [name for name, times in names.items() if times > 1] == []
    assert re.findall(r"^(?:import|export)\b.*", script, re.MULTILINE) == []
