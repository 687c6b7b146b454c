import pytest

from snswriter.drafts.new_password import LENGTH, new_password


def test_passwords_are_long_new_and_of_all_kinds() -> None:
    made = [new_password() for _ in range(200)]
    assert {len(each) for each in made} == {LENGTH}
    assert len(set(made)) == 200
    kinds = (str.islower, str.isupper, str.isdigit)
    assert all(any(is_kind(char) for char in each) for each in made for is_kind in kinds)
    assert not set("".join(made)) & set("Il1O0o| \"'\\")


def test_too_short_a_password_is_refused() -> None:
    with pytest.raises(ValueError, match="3"):
        new_password(3)
