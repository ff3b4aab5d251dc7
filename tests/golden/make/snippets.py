"""Completes snippets.json: run with PyTorch 2.13 (CPU), from this folder.

A row is a snippet in Python, the same in TypeScript, and what PyTorch prints, or raises after `!!`. The last
statement of a snippet is the one that is printed; add a row with the first two, and run this for the third.
"""

import ast
import json
import math
import warnings

import torch
from torch import nn, optim

path = "../snippets.json"
warnings.simplefilter("ignore")


def show(value):
    if isinstance(value, torch.Size):
        return f"[{', '.join(map(str, value))}]"
    if isinstance(value, (list, tuple)):
        return f"[{' | '.join(map(show, value))}]"
    return str(value)


def outcome(snippet):
    torch.manual_seed(0)
    torch.set_printoptions(profile="default")
    scope = dict(torch=torch, nn=nn, optim=optim, F=nn.functional, inf=math.inf, nan=math.nan)
    try:
        *before, last = ast.parse(snippet).body
        exec(compile(ast.Module(before, []), "snippet", "exec"), scope)
        if isinstance(last, ast.Expr):
            return show(eval(compile(ast.Expression(last.value), "snippet", "eval"), scope))
        exec(compile(ast.Module([last], []), "snippet", "exec"), scope)
        return "None"
    except Exception as error:
        message = str(error).partition(", but expected one of:")[0]
        # What there is no attribute for here.
        message = message.partition(" You can set the tensor's grad_dtype attribute")[0]
        return f"!! {type(error).__name__}: {message}"


with open(path) as file:
    rows = json.load(file)
with open(path, "w") as file:
    lines = [json.dumps([row[0], row[1], outcome(row[0])], ensure_ascii=False) for row in rows]
    file.write("[\n" + ",\n".join(lines) + "\n]\n")
