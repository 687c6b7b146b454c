from snswriter.drafts.primer import shipped_primer
from snswriter.engine.guidelines import GuidelineLibrary


def test_there_are_nine_principles_each_on_a_clause_of_its_own() -> None:
    library = GuidelineLibrary.shipped()
    clauses = [each.clause for each in shipped_primer()]
    assert clauses == [f"ward-9p-{number}" for number in range(1, 10)]
    assert [each for each in clauses if library.clause(each) is None] == []


def test_each_is_short_and_there_in_both_languages() -> None:
    long = [
        each.clause
        for each in shipped_primer()
        if not (0 < len(each.title.ja) <= 20 and 0 < len(each.text.ja) <= 90)
        or not (0 < len(each.title.en) <= 40 and 0 < len(each.text.en) <= 140)
    ]
    assert long == []
