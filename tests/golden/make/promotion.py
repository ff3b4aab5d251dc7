"""Makes promotion.json: run with PyTorch 2.13 (CPU), from this folder.

A row is an operation, the dtype of its left operand, what its right one is (a tensor, a tensor without
dimensions, or a number), that one's dtype or value, and the dtype of the result, or the error.
"""

import json

import torch

tensors = {
    "bool": torch.tensor([True]),
    "int64": torch.tensor([2]),
    "float32": torch.tensor([2.0]),
    "float64": torch.tensor([2.0], dtype=torch.float64),
}
kinds = {
    "tensor": tensors,
    "zero-dimensional": {name: x[0] for name, x in tensors.items()},
    "number": {"true": True, "2": 2, "2.5": 2.5},
}
operations = "add sub mul div pow remainder floor_divide maximum eq bitwise_and where".split()


def outcome(op, a, b):
    try:
        y = torch.where(torch.tensor([True]), a, b) if op == "where" else getattr(torch, op)(a, b)
        return str(y.dtype).removeprefix("torch.")
    except RuntimeError as error:
        return type(error).__name__


rows = [
    [op, left, kind, right, outcome(op, tensors[left], others[right])]
    for op in operations
    for left in tensors
    for kind, others in kinds.items()
    for right in others
    # These take no number; and True ** True is the one power of booleans that PyTorch knows.
    if not (kind == "number" and op in ("where", "maximum"))
    if (op, left, right) != ("pow", "bool", "true")
]
with open("../promotion.json", "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
