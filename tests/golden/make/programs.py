"""Makes programs.json: run with PyTorch 2.13 (CPU), from this folder.

150 random programs of views, in-place changes and arithmetic on one leaf. A step calls a method of one of
the tensors so far, and tells what the result prints as, or the error. At the end: what all tensors print
as, and the gradient of the sum of all, each times its number. Programs that meet one of the differences
that engine/README.md lists are drawn again.
"""

import json
import random

import torch

draw = random.Random(5)
number = lambda: draw.choice([-2, -1, -0.5, 0.5, 1, 2, 3])
dim = lambda x: draw.randrange(-x.dim(), x.dim()) if x.dim() else 0
size = lambda x, d: x.size(d) if x.dim() else 1
other = lambda pool: {"ref": draw.randrange(len(pool))}


def at(x, d):
    return [d, draw.randrange(-size(x, d) - (draw.random() < 0.1), max(size(x, d), 1))]


# For each method, its arguments from the tensor and all tensors so far.
none = lambda x, pool: []
operand = lambda x, pool: [other(pool) if draw.random() < 0.5 else number()]
tensor = lambda x, pool: [other(pool)]
along = lambda x, pool: [dim(x)] if draw.random() < 0.6 else []
pure = {
    **dict.fromkeys(["clone", "square", "neg", "relu", "abs"], none),
    **dict.fromkeys(["add", "sub", "mul"], operand),
    **dict.fromkeys(["sum", "mean"], along),
    "maximum": tensor,
    "cumsum": lambda x, pool: [dim(x)],
}
views = {
    **dict.fromkeys(["t", "squeeze", "detach", "diagonal", "flatten"], none),
    "select": lambda x, pool: at(x, dim(x)),
    "narrow": lambda x, pool: [d := dim(x), 0, draw.randint(0, size(x, d))],
    "view": lambda x, pool: [-1],
    "unsqueeze": lambda x, pool: [draw.randint(-x.dim() - 1, x.dim())],
    "transpose": lambda x, pool: [dim(x), dim(x)],
    "expand": lambda x, pool: [[2, *x.shape]],
    "unbind": lambda x, pool: [dim(x)],
    "chunk": lambda x, pool: [2, dim(x)],
}
in_place = {
    **dict.fromkeys(["zero_", "neg_", "square_"], none),
    **dict.fromkeys(["add_", "sub_", "mul_"], operand),
    "fill_": lambda x, pool: [number()],
    "copy_": tensor,
    "clamp_": lambda x, pool: [-1, 1],
}


class Skip(Exception):
    """Meets a known difference, or is no use: too large, not a number."""


def failure(error):
    if "single memory location" in str(error) or "tuple index" in str(error):
        raise Skip
    if "expected one of" in str(error):
        raise Skip
    return {"type": type(error).__name__, "error": str(error)}


def step(pool):
    on = draw.randrange(len(pool)) if draw.random() < 0.4 else len(pool) - 1
    x = pool[on]
    kind = draw.choice([pure, views, in_place])
    op = draw.choice(list(kind))
    args = kind[op](x, pool)
    made = {"op": op, "on": on, "args": args}
    if op == "fill_" and 0 in x.stride() or kind is in_place and {"ref": on} in args:
        raise Skip
    try:
        y = getattr(x, op)(*(pool[a["ref"]] if isinstance(a, dict) else a for a in args))
    except (RuntimeError, IndexError, TypeError) as error:
        return made | failure(error)
    if isinstance(y, tuple):
        y = y[-1] if y else torch.zeros(100)
    if y.numel() > 64 or (kind is pure and not y.is_contiguous()):
        raise Skip
    pool.append(y)
    return made | {"repr": repr(y)}


def program():
    shape = draw.choice([[3], [2, 3], [3, 2], [2, 2, 2]])
    data = [number() for _ in range(torch.Size(shape).numel())]
    leaf = torch.tensor(data, dtype=torch.float32).reshape(shape).clone().requires_grad_()
    pool = [leaf]
    steps = [step(pool) for _ in range(draw.randint(4, 9))]
    made = {"shape": shape, "data": data, "steps": steps, "final": [repr(x) for x in pool]}
    try:
        loss = sum(x.sum() * (k + 1) for k, x in enumerate(pool))
        loss.backward()
    except RuntimeError as error:
        return made | failure(error)
    if not abs(loss.item()) < 1e5 or "nan" in json.dumps(made):
        raise Skip
    grad = None if leaf.grad is None else leaf.grad.flatten().tolist()
    return made | {"loss": loss.item(), "grad": grad}


programs = []
while len(programs) < 150:
    try:
        programs.append(program())
    except Skip:
        pass
with open("../programs.json", "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(one) for one in programs) + "\n]\n")
