"""What CareCoord uses of fhirpathpy 2.2.4 and of antlr, which reads for it; neither says its types."""

from __future__ import annotations

from typing import Any

from antlr4 import CommonTokenStream, InputStream, Token  # type: ignore[import-untyped]
from antlr4.error.ErrorListener import ErrorListener  # type: ignore[import-untyped]
from antlr4.tree.Tree import ParseTreeWalker  # type: ignore[import-untyped]
from fhirpathpy import engine as _engine
from fhirpathpy.engine import nodes as _nodes
from fhirpathpy.engine import util as _util
from fhirpathpy.engine.evaluators import evaluators as _evaluators
from fhirpathpy.models import models as _models
from fhirpathpy.parser.ASTPathListener import ASTPathListener
from fhirpathpy.parser.generated.FHIRPathLexer import FHIRPathLexer
from fhirpathpy.parser.generated.FHIRPathParser import FHIRPathParser

__all__ = [
    "CommonTokenStream",
    "ErrorListener",
    "FHIRPathLexer",
    "FHIRPathParser",
    "FP_Quantity",
    "FP_TimeBase",
    "InputStream",
    "ParseTreeWalker",
    "ResourceNode",
    "Token",
    "TreeListener",
    "do_eval",
    "evaluators",
    "get_data",
    "r4",
]

TreeListener: Any = ASTPathListener
do_eval: Any = _engine.do_eval
evaluators: Any = _evaluators
get_data: Any = _util.get_data
FP_Quantity: Any = _nodes.FP_Quantity
FP_TimeBase: Any = _nodes.FP_TimeBase
ResourceNode: Any = _nodes.ResourceNode
r4: Any = _models["r4"]
