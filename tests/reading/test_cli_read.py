import json

import pytest
from typer.testing import CliRunner

from realpolitik.cli.app import app

TEXT = "Russia attacked Ukraine. Macron said the war must end."


@pytest.fixture
def call(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, **options: CliRunner().invoke(app, ["read", *arguments], **options)


def test_read_a_file(call, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    result = call("a.txt", "--out", "o", "--json", "--date", "2024-01-01")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told[0]["items"] > 0
    assert (tmp_path / told[0]["evidence"]).exists()


def test_read_a_pipe(call, monkeypatch, tmp_path):
    result = call("-", "--out", "o", input=TEXT)
    assert result.exit_code == 0, result.output
    assert "stdin.txt" in result.stdout


def test_a_bad_file_is_told_and_the_rest_is_read(call, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    result = call("a.txt", "b.txt", "--out", "o")
    assert result.exit_code == 2
    assert "a.txt" in result.stdout
    assert "empty" in result.stderr


def test_what_stays_open_is_told_once_for_all_files(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("Kenya supports Uganda. Peru attacked Chile.")
    files = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--language", "en"]
    told = CliRunner().invoke(app, ["read", *files, "--out", str(tmp_path / "out")]).output
    assert told.count("no date was given") == 1
    assert "(2 files)" in told
    assert "--date" in told


def test_a_price_that_is_no_price_is_told_before_anything_is_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Kenya supports Uganda.")
    command = ["read", str(path), "--price", "cheap", "--out", str(tmp_path / "out")]
    told = CliRunner().invoke(app, command)
    assert str(told.exception) == "--price cheap: give two numbers, as in 0.15,0.60"
    assert not (tmp_path / "out").exists()
