"""Makes nn.json, optim-more.json, loader.json and training.json: run with PyTorch 2.13 (CPU), from this folder.

Nothing in the project needs Python: the files are committed, and this says where they come from.
"""

import json
import math

import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.set_num_threads(1)


def plain(value):
    """Tensors as in the other golden files; infinities as text."""
    if isinstance(value, torch.Tensor):
        data = [plain(v) for v in value.detach().flatten().tolist()]
        dtype = str(value.dtype).removeprefix("torch.")
        return {"shape": list(value.shape), "dtype": dtype, "data": data}
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if value != value else "inf" if value > 0 else "-inf"
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value


def write(name, cases):
    with open(f"../{name}.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(plain(c)) for c in cases) + "\n]\n")


def numbers(*shape):
    return torch.randn(*shape)


def layer(name, args, kwargs, *inputs, train=True):
    """A layer made after manual_seed(7): how it prints, its weights, its output and gradients."""
    torch.manual_seed(7)
    made = getattr(nn, name)(*args, **kwargs)
    made.train(train)
    state = {k: v.clone() for k, v in made.state_dict().items()}
    seen = [x.clone().requires_grad_() if x.is_floating_point() else x for x in inputs]
    if "Loss" in name:
        seen[1] = inputs[1]
    out = made(*seen)
    grads = None
    if out.requires_grad:
        out.pow(2).sum().backward()
        grads = [x.grad for x in seen] + [p.grad for p in made.parameters()]
    return {
        "layer": name, "args": args, "kwargs": kwargs, "train": train, "repr": repr(made),
        "state": state, "inputs": list(inputs), "out": out, "grads": grads,
        "after": made.state_dict(),
    }


def layers():
    torch.manual_seed(1)
    x, image, signal = numbers(4, 3), numbers(2, 2, 6, 6), numbers(2, 2, 7)
    for name in ["ReLU", "ReLU6", "SiLU", "Sigmoid", "Tanh", "Softsign", "LogSigmoid", "Identity"]:
        yield layer(name, [], {}, x)
    yield layer("ReLU", [], {"inplace": False}, x)
    for name in ["Softmax", "Softmin", "LogSoftmax"]:
        yield layer(name, [], {"dim": 1}, x)
        yield layer(name, [0], {}, x)
    yield layer("LeakyReLU", [], {}, x)
    yield layer("LeakyReLU", [0.2], {}, x)
    yield layer("ELU", [], {}, x)
    yield layer("ELU", [0.5], {}, x)
    yield layer("GELU", [], {}, x)
    yield layer("GELU", [], {"approximate": "tanh"}, x)
    yield layer("Softplus", [], {}, x)
    yield layer("Softplus", [2], {"threshold": 1.5}, x)
    yield layer("Hardtanh", [], {}, x)
    yield layer("Hardtanh", [-0.5, 0.25], {}, x)
    yield layer("Flatten", [], {}, image)
    yield layer("Flatten", [], {"start_dim": 2}, image)
    yield layer("Unflatten", [1, (3, 1)], {}, x)
    yield layer("Dropout", [], {}, numbers(5, 8))
    yield layer("Dropout", [0.2], {}, numbers(5, 8))
    yield layer("Dropout", [], {"p": 0.3}, x, train=False)
    yield layer("Linear", [3, 5], {}, x)
    yield layer("Linear", [3, 2], {"bias": False}, x)
    yield layer("Linear", [7, 20], {}, signal)
    yield layer("Bilinear", [3, 3, 4], {}, x, numbers(4, 3))
    yield layer("LayerNorm", [3], {}, x)
    yield layer("LayerNorm", [[6, 6]], {"elementwise_affine": False}, image)
    yield layer("LayerNorm", [3], {"eps": 1e-3, "bias": False}, x)
    yield layer("BatchNorm1d", [3], {}, x)
    yield layer("BatchNorm1d", [2], {"momentum": 0.3}, signal)
    yield layer("BatchNorm1d", [3], {"momentum": None, "affine": False}, x)
    yield layer("BatchNorm1d", [3], {}, x, train=False)
    yield layer("BatchNorm1d", [3], {"track_running_stats": False}, x, train=False)
    yield layer("BatchNorm2d", [2], {"eps": 1e-3}, image)
    yield layer("Embedding", [6, 4], {}, torch.tensor([[0, 5], [2, 2]]))
    yield layer("Embedding", [6, 4], {"padding_idx": -4}, torch.tensor([[0, 5], [2, 2]]))
    yield layer("Conv1d", [2, 4, 3], {}, signal)
    yield layer("Conv1d", [2, 4, 3], {"padding": "same", "bias": False}, signal)
    yield layer("Conv2d", [2, 3, 3], {}, image)
    yield layer("Conv2d", [2, 3, [3, 2], 2], {"padding": 1}, image)
    yield layer("Conv2d", [2, 4, 2], {"dilation": 2, "groups": 2, "bias": False}, image)
    yield layer("MaxPool2d", [2], {}, image)
    yield layer("MaxPool2d", [3], {"stride": 2, "padding": 1}, image)
    yield layer("AvgPool2d", [2], {}, image)
    yield layer("AvgPool2d", [(3, 2)], {"padding": 1, "count_include_pad": False}, image)
    yield from losses(x)


def losses(x):
    t, p, c = numbers(4, 3), torch.rand(4, 3), torch.tensor([0, 2, 1, -100])
    for reduction in ["mean", "sum", "none"]:
        for name in ["MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss"]:
            yield layer(name, [], {"reduction": reduction}, x, t)
        yield layer("CrossEntropyLoss", [], {"reduction": reduction}, x, c)
        yield layer("BCEWithLogitsLoss", [], {"reduction": reduction}, x, p)
    yield layer("SmoothL1Loss", [], {"beta": 0.3}, x, t)
    yield layer("HuberLoss", [], {"delta": 0.3}, x, t)
    yield layer("CrossEntropyLoss", [], {"label_smoothing": 0.1}, x, c.clamp(0))
    yield layer("CrossEntropyLoss", [], {}, x, p.softmax(1))
    yield layer("NLLLoss", [], {"ignore_index": 1}, x.log_softmax(1), c.clamp(0))
    yield layer("BCELoss", [], {}, x.sigmoid(), p)
    yield layer("KLDivLoss", [], {"reduction": "batchmean"}, x.log_softmax(1), p.softmax(1))
    yield layer("KLDivLoss", [], {"reduction": "sum", "log_target": True}, x, t)


def inits():
    for name, shape, args in [
        ("uniform_", [3, 4], []), ("uniform_", [20], [-2, 3]), ("normal_", [3, 7], []),
        ("normal_", [5], [1, 0.5]), ("constant_", [2, 2], [0.3]), ("ones_", [3], []),
        ("zeros_", [3], []), ("eye_", [3, 4], []), ("xavier_uniform_", [4, 6], []),
        ("xavier_uniform_", [4, 6, 3], [1.5]), ("xavier_normal_", [5, 6], []),
        ("kaiming_uniform_", [4, 6], []), ("kaiming_uniform_", [4, 6, 2, 2], [0.1, "fan_out"]),
        ("kaiming_normal_", [5, 6], [0, "fan_in", "relu"]), ("kaiming_normal_", [4, 4], [0, "fan_in", "tanh"]),
        ("trunc_normal_", [6, 7], []), ("trunc_normal_", [40], [0, 1, -0.1, 0.2]),
        ("trunc_normal_", [30], [1, 2, 4, 7]),
    ]:
        torch.manual_seed(11)
        yield {"init": name, "shape": shape, "args": args, "out": getattr(nn.init, name)(torch.empty(shape), *args)}


def optimizers():
    for name, kwargs in [
        ("SGD", {}), ("SGD", {"lr": 0.1, "momentum": 0.9, "nesterov": True, "weight_decay": 0.05, "maximize": True}),
        ("Adam", {}), ("Adam", {"lr": 0.1, "amsgrad": True, "weight_decay": 0.1, "maximize": True}),
        ("AdamW", {"lr": 0.05, "amsgrad": True, "betas": [0.5, 0.9]}), ("RMSprop", {}),
        ("RMSprop", {"lr": 0.02, "alpha": 0.8, "momentum": 0.5, "weight_decay": 0.1, "maximize": True}),
        ("RMSprop", {"centered": True, "eps": 1e-4}), ("Adagrad", {}),
        ("Adagrad", {"lr": 0.2, "lr_decay": 0.1, "weight_decay": 0.1, "initial_accumulator_value": 0.5, "maximize": True}),
        ("Adadelta", {}), ("Adadelta", {"rho": 0.7, "eps": 1e-4, "weight_decay": 0.1, "maximize": True}),
    ]:
        torch.manual_seed(5)
        a, b = numbers(3, 4).requires_grad_(), numbers(4).requires_grad_()
        start = [a.detach().clone(), b.detach().clone()]
        optimizer = getattr(optim, name)([{"params": [a]}, {"params": [b], "lr": 0.03}], **kwargs)
        for _ in range(10):
            optimizer.zero_grad()
            (a @ b).sin().sum().backward()
            optimizer.step()
        yield {
            "optimizer": name, "kwargs": kwargs, "repr": repr(optimizer), "start": start,
            "end": [a, b], "state_dict": optimizer.state_dict(),
        }


def schedules():
    schedulers = optim.lr_scheduler
    for name, kwargs, optimizer in [
        ("StepLR", {"step_size": 3}, "SGD"), ("MultiStepLR", {"milestones": [4, 4, 9], "gamma": 0.5}, "SGD"),
        ("ExponentialLR", {"gamma": 1.1}, "Adam"), ("CosineAnnealingLR", {"T_max": 7, "eta_min": 0.01}, "SGD"),
        ("LinearLR", {}, "SGD"), ("LinearLR", {"start_factor": 1.0, "end_factor": 0.2, "total_iters": 8}, "SGD"),
        ("OneCycleLR", {"max_lr": 0.3, "total_steps": 25}, "SGD"),
        ("OneCycleLR", {"max_lr": [0.3, 0.2], "epochs": 5, "steps_per_epoch": 5, "three_phase": True}, "Adam"),
        ("OneCycleLR", {"max_lr": 0.3, "total_steps": 25, "anneal_strategy": "linear", "cycle_momentum": False, "pct_start": 0.5}, "SGD"),
        ("ReduceLROnPlateau", {"patience": 2}, "SGD"),
        ("ReduceLROnPlateau", {"mode": "max", "patience": 1, "threshold": 0.1, "cooldown": 2, "factor": 0.5}, "SGD"),
        ("ReduceLROnPlateau", {"patience": 0, "threshold_mode": "abs", "threshold": 0.2, "min_lr": [0.01, 0.02]}, "SGD"),
    ]:
        groups = [{"params": [torch.zeros(1)]}, {"params": [torch.zeros(1)], "lr": 0.5}]
        made = getattr(optim, optimizer)(groups, lr=0.1)
        scheduler = getattr(schedulers, name)(made, **kwargs)
        rates, momenta, metrics = [], [], []
        for i in range(24):
            rates.append(scheduler.get_last_lr())
            group = made.param_groups[0]
            momenta.append(group["betas"][0] if "betas" in group else group["momentum"])
            made.step()
            metric = math.exp(-i / 3) + (i % 5) / 10
            metrics.append(metric)
            scheduler.step(metric) if "Plateau" in name else scheduler.step()
        yield {
            "scheduler": name, "kwargs": kwargs, "optimizer": optimizer, "metrics": metrics,
            "rates": rates, "momenta": momenta,
        }


def loaders():
    for n, kwargs, seed, own in [
        (10, {"batch_size": 4, "shuffle": True}, 3, None),
        (10, {"batch_size": 4, "shuffle": True, "drop_last": True}, 3, 5),
        (10, {"batch_size": 5}, 3, None), (9, {"batch_size": 4, "drop_last": True}, 3, None),
        (6, {"batch_size": 6, "shuffle": True}, 8, 8), (5, {"shuffle": True}, 8, None),
        (4, {"batch_size": None, "shuffle": True}, 8, None), (1, {"shuffle": True}, 1, None),
        (1000, {"batch_size": 512, "shuffle": True}, 0, None),
    ]:
        torch.manual_seed(seed)
        generator = None if own is None else torch.Generator().manual_seed(own)
        data = TensorDataset(torch.arange(n))
        loader = DataLoader(data, generator=generator, **kwargs)
        epochs = [[batch.tolist() for (batch,) in loader] for _ in range(3)]
        yield {
            "n": n, "kwargs": kwargs, "seed": seed, "own": own, "length": len(loader), "epochs": epochs,
            "after": torch.rand(1), "own_after": generator and torch.rand(1, generator=generator),
        }
    for n, lengths, seed in [(10, [7, 3], 1), (11, [0.5, 0.25, 0.25], 2), (5, [0.9, 0.1], 3)]:
        torch.manual_seed(seed)
        yield {"n": n, "lengths": lengths, "seed": seed, "parts": [list(s.indices) for s in random_split(range(n), lengths)]}


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Dropout(0.1))
        self.out = nn.Linear(16, 3)

    def forward(self, x):
        return self.out(self.hidden(x))


def training():
    """Three spirals, an MLP, batches of 32, Adam and a cosine: every loss."""
    torch.manual_seed(42)
    label = torch.arange(3).repeat_interleave(40)
    radius = torch.linspace(0.1, 1, 40).repeat(3)
    angle = radius * 4 + label * (2 * math.pi / 3) + torch.randn(120) * 0.1
    x = torch.stack([radius * angle.cos(), radius * angle.sin()], 1)
    model = Classifier()
    optimizer = optim.Adam(model.parameters(), lr=0.02, weight_decay=1e-4)
    scheduler = optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=15)
    loader = DataLoader(TensorDataset(x, label), batch_size=32, shuffle=True)
    loss_fn = nn.CrossEntropyLoss()
    losses = []
    for _ in range(15):
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(inputs), targets)
            loss.backward()
            norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
        scheduler.step()
    model.eval()
    with torch.no_grad():
        accuracy = (model(x).argmax(1) == label).float().mean().item()
    yield {"x": x, "model": repr(model), "losses": losses, "norm": norm, "accuracy": accuracy, "state": model.state_dict()}


write("nn", [*layers(), *inits()])
write("optim-more", [*optimizers(), *schedules()])
write("loader", loaders())
write("training", training())
