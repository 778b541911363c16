"""Invented minutes for tests: as short as a layout allows, and about nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MINUTES = """Referat af møde i CSO den 7. marts 2024

Mødedato: 7. marts 2024
Tid: 11.30-14.00
Sted: Rådhuset, lokale 5

For ledelsessiden:

- Adm. dir. Palle Ørnfeldt, ØKF
- Dir. Gitte Mose Bang, SOF

For medarbejdersiden:

- Formand Ida Kvist, FOA/LFS

Afbud:

- Næstformand Bo Thyge Rask, HK/Kommunal Hovedstaden

1) Godkendelse af referat fra CSO-mødet den 7. december 2023

Referatet blev godkendt uden bemærkninger.

2) Budget 2025

Palle Ørnfeldt orienterede om budgettet.

Ida Kvist spurgte, hvornår det vedtages.

Det blev aftalt, at CSO får en status i juni.
"""

OTHER = MINUTES.replace("7. marts 2024", "6. juni 2024").replace("Ida Kvist", "Eva Lykke Sand")


def many(folder: Path, count: int) -> Path:
    """Put COUNT minutes into FOLDER, each of a meeting of its own."""
    folder.mkdir()
    for number in range(count):
        day = f"{number % 27 + 1}. maj {1995 + number // 27}"
        (folder / f"d{number:04}.txt").write_text(MINUTES.replace("7. marts 2024", day), "utf-8")
    return folder
