"""Runs the workloads of engine.ts in PyTorch, on one thread.

Reads a line of JSON with all numbers, then lines "workload steps"; answers each with the last loss
and the microseconds that all steps took.
"""
import json
import sys
import time as clock

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
data = json.loads(sys.stdin.readline())


def tensor(x):
    return torch.tensor(x["data"]).reshape(x["shape"]) if isinstance(x, dict) else torch.tensor(x)


def params(given, *names):
    return [tensor(given[name]).float().requires_grad_() for name in names]


def update(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            p.add_(p.grad, alpha=-lr)
            p.grad = None


def quadratic(given):
    time, speed = tensor(given["time"]).float(), tensor(given["speed"]).float()
    (p,) = params(given, "params")

    def step():
        a, b, c = p
        loss = ((a * time**2 + b * time + c - speed) ** 2).mean()
        loss.backward()
        p.data -= given["lr"] * p.grad.data
        p.grad = None
        return loss.item()

    return step


def logistic(given):
    x, y = tensor(given["x"]), tensor(given["y"]).float().unsqueeze(1)
    w, b = params(given, "weight", "bias")

    def step():
        loss = F.binary_cross_entropy_with_logits(F.linear(x, w, b), y)
        loss.backward()
        update([w, b], given["lr"])
        return loss.item()

    return step


def perceptron(given, loss_of):
    x, y = tensor(given["x"]), tensor(given["y"]).float()
    all = params(given, "weight1", "bias1", "weight2", "bias2")
    w1, b1, w2, b2 = all

    def step():
        hidden = F.relu(F.linear(x, w1, b1))
        loss = loss_of(F.linear(hidden, w2, b2), y)
        loss.backward()
        update(all, given["lr"])
        return loss.item()

    return step


def product(given):
    a, b = tensor(given["a"]), tensor(given["b"])
    return lambda: (a @ b)[5, 7].item()


def pointwise(given):
    x = tensor(given["x"]).float()
    return lambda: x.mul(2).add(1).item()


make = {
    "W1": quadratic,
    "W2": logistic,
    "W3": lambda g: perceptron(
        g, lambda z, y: F.binary_cross_entropy_with_logits(z, y.unsqueeze(1))
    ),
    "W4": lambda g: perceptron(g, lambda z, y: F.cross_entropy(z, y.long())),
    "W5": product,
    "W6": pointwise,
}
steps = {name: make[name](data[name]) for name in data}
print(torch.__version__, flush=True)

for line in sys.stdin:
    name, count = line.split()
    step = steps[name]
    start = clock.perf_counter()
    for _ in range(int(count)):
        loss = step()
    print(loss, 1e6 * (clock.perf_counter() - start), flush=True)
