"""XML from strangers as a tree that knows the line and column of every element."""

from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.sax import parse

__all__ = ["Placed", "placed_tree"]


class Placed(Element):
    """An element and where it starts, both from 1."""

    line = 1
    column = 1


def placed_tree(text: str) -> Placed:
    """The root of ``text``.

    Raises:
        SAXParseException: it is not well-formed.
        DefusedXmlException: it declares a document type, as bombs do.
    """
    handler = _Handler()
    parse(BytesIO(text.encode("utf-8")), handler, forbid_dtd=True)
    return handler.root


class _Handler(ContentHandler):
    """Builds the tree while the parser says where it stands."""

    root: Placed
    locator: Locator

    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder(element_factory=Placed)

    def setDocumentLocator(self, locator: Locator) -> None:
        self.locator = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        element: Any = self.builder.start(name, dict(attrs.items()))
        element.line = self.locator.getLineNumber()
        element.column = (self.locator.getColumnNumber() or 0) + 1

    def characters(self, content: str) -> None:
        self.builder.data(content)

    def endElement(self, name: str) -> None:
        self.builder.end(name)

    def endDocument(self) -> None:
        root: Any = self.builder.close()
        self.root = root
