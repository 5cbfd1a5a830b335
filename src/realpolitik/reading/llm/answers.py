"""Ask one passage of an OpenAI-compatible endpoint, through pydantic-ai."""

from importlib import resources
from typing import NamedTuple

from realpolitik.errors import UserError
from realpolitik.reading.llm.schema import Answer, Offered
from realpolitik.reading.llm.verbatim import locate
from realpolitik.scenario.evidence import sha256

__all__ = ["Asked", "Endpoint", "ask", "instructions"]

TRIES = 2
SECONDS = 300
CLOSE = {"Connection": "close"}  # nothing stays open after the answer


class Endpoint(NamedTuple):
    """Where the model is: an OpenAI-compatible address, the model's name and a key."""

    url: str
    model: str
    key: str = ""


class Asked(NamedTuple):
    """The items whose quotations stand in the passage, those that do not, and the tokens."""

    kept: list[Offered]
    dropped: list[Offered]
    input_tokens: int
    output_tokens: int
    requests: int


def instructions() -> str:
    """The prompt of the file."""
    return resources.files(__package__).joinpath("prompts", "extract.md").read_text("utf-8")


def ask(passage: str, endpoint: Endpoint) -> Asked:
    """Ask for the items of one passage; a quotation that is not in it is asked for again.

    Raises:
        UserError: the extra is missing, or the endpoint cannot be reached or answers no items.
    """
    try:
        from pydantic_ai import Agent, ModelRetry, PromptedOutput, RunContext
        from pydantic_ai.exceptions import AgentRunError
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
    except ImportError:
        raise UserError("a model needs an extra: pip install 'realpolitik[llm]'") from None
    mark = sha256(passage)[:16]
    provider = OpenAIProvider(base_url=endpoint.url, api_key=endpoint.key or "none")
    agent = Agent(
        OpenAIChatModel(endpoint.model, provider=provider),
        output_type=PromptedOutput(Answer),
        instructions=instructions().format(mark=mark),
        retries=TRIES,
        model_settings={"temperature": 0.0, "timeout": SECONDS, "extra_headers": CLOSE},
    )

    @agent.output_validator
    def verbatim(context: RunContext[object], answer: Answer) -> Answer:
        wrong = [item.quote for item in answer.items if locate(item.quote, passage) is None]
        if wrong and context.retry < TRIES:
            raise ModelRetry(f"these quotations are not in the passage word for word: {wrong[:5]}")
        return answer

    try:
        result = agent.run_sync(f"{mark}\n{passage}\n{mark}")
    except AgentRunError as error:
        raise UserError(f"{endpoint.model} at {endpoint.url}: {_first_line(error)}") from None
    usage = result.usage
    kept = [item for item in result.output.items if locate(item.quote, passage) is not None]
    dropped = [item for item in result.output.items if item not in kept]
    return Asked(kept, dropped, usage.input_tokens, usage.output_tokens, usage.requests)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
