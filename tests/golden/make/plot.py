"""Makes plot/errors.json and plot/formats.json: run with matplotlib 3.11, numpy and PyTorch (CPU), from this folder.

Each line below is a mistake. The file tells the class and the words of the error that matplotlib answers with;
null where it takes the call, or only warns. tests/unit/plot/mistakes has the same mistakes in TypeScript.

The formats are those of `plot`, with what they say of the line, the marker and the colour; before them stand
the markers that are letters.
"""

import json
import warnings

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import torch
from matplotlib.axes._base import _process_plot_format
from matplotlib.lines import Line2D

MISTAKES = """
plt.plot([1, 2], [1, 2, 3])
plt.plot(torch.ones(2, 2), [1, 2, 3])
plt.plot([1], [1], [1], [1])
plt.plot([1], c="blurple")
plt.plot([1], color=3)
plt.plot([1], color="#12")
plt.plot([1], color="C")
plt.plot([1], color="2")
plt.plot([1], color="R")
plt.plot([1], color="c1")
plt.plot([1], colour="red")
plt.plot([1], marker="q")
plt.plot([1], ls="wavy")
plt.plot([1], lw=-1)
plt.plot([1], lw="thick")
plt.plot([1], ms=-1)
plt.plot([1], ms="large")
plt.plot([1], alpha=2)
plt.plot([1], alpha="half")
plt.plot([1], "rq")
plt.plot([1], "rg")
plt.plot([1], "o^")
plt.plot([1], "---")
plt.plot([1], "r--o:")
plt.plot([[1, 2], [3]])
plt.plot([{}])
plt.plot(["a", "b"])
plt.plot(torch.tensor([1.0], requires_grad=True))
plt.plot([torch.tensor(1.0, requires_grad=True)])
plt.scatter([1, 2], [1])
plt.scatter([1, 2], torch.tensor([1.0, 2.0], requires_grad=True))
plt.scatter([1], [1], size=3)
plt.scatter([1], [1], s=-1)
plt.scatter([1, 2], [1, 2], s=[1, 2, 3])
plt.scatter([1, 2], [1, 2], s=["a", "b"])
plt.scatter([1, 2], [1, 2], c=[1, 2, 3])
plt.scatter([1, 2], [1, 2], c=["red", "green", "blue"])
plt.scatter([1, 2], [1, 2], c=["red", "blurple"])
plt.scatter([1, 2], [1, 2], c="blurple")
plt.scatter([1, 2], [1, 2], color="blurple")
plt.scatter([1, 2], [1, 2], marker="q")
plt.scatter([1, 2], [1, 2], c=[1, 2], cmap="rainbows")
plt.scatter([1, 2], [1, 2], c=[1, 2], vmin=3, vmax=1); plt.gcf().canvas.draw()
plt.scatter([1, 2], [1, 2], c=[1, 2], norm="cubic")
plt.bar([1, 2, 3], [1, 2])
plt.bar([1, 2, 3], 1, width=[1, 2])
plt.bar([1, 2, 3], 1, bottom=[1, 2])
plt.bar(["a", "b"], [1, 2, 3])
plt.bar([1], [1], colour="red")
plt.bar([1], [1], align="left")
plt.bar([1], [1], color=[])
plt.bar([1], [1], color="blurple")
plt.bar([1], [1], color=["blurple"])
plt.bar([1, 2], [1, 2], tick_label=["a"])
plt.bar([1, 2], [1, 2], tick_label=["a", "b", "c"])
plt.bar([1, 2], [1, 2], left=1)
plt.barh([1, 2, 3], [1, 2])
plt.barh([1, 2, 3], 1, height=[1, 2])
plt.barh([1, 2, 3], 1, left=[1, 2])
plt.barh([1, 2], [1, 2], bottom=1)
plt.hist([1], bins=[2, 1])
plt.hist([1], bins=[1])
plt.hist([1], bins=0)
plt.hist([1], bins=1.5)
plt.hist([1], bins=20000)
plt.hist([1], bins="many")
plt.hist([1], range=[2, 1])
plt.hist([1], range=[0, float("inf")])
plt.hist([1, float("nan")])
plt.hist([1], colour="red")
plt.hist(torch.tensor([1.0], requires_grad=True))
plt.errorbar([1], [1], yerr=-1)
plt.errorbar([1], [1], xerr=-1)
plt.errorbar([1, 2], [1, 2], yerr=[1, 2, 3])
plt.errorbar([1, 2], [1, 2], xerr=[[1, 2], [3, 4], [5, 6]])
plt.errorbar([1, 2], [1, 2, 3])
plt.errorbar([1], [1], fmt="rq")
plt.errorbar([1], [1], capsize=-1)
plt.errorbar([1], [1], colour="red")
plt.fill_between([1, 2, 3], [1, 2])
plt.fill_between([1, 2, 3], [1, 2, 3], [1, 2])
plt.fill_between([1, 2, 3], [1, 2, 3], where=[True])
plt.fill_between([1, 2], [[1, 2], [3, 4]])
plt.fill_between([1, 2], [1, 2], colour="red")
plt.axhline([1, 2])
plt.axvline([1, 2])
plt.axhline(1, colour="red")
plt.axhline(1, ls="wavy")
plt.contour([1, 2])
plt.contour([[1, 2]])
plt.contour([[[1, 2], [3, 4]]])
plt.contour([1, 2, 3], [1, 2], [[1, 2], [3, 4]])
plt.contour([1, 2], [1, 2, 3], [[1, 2], [3, 4]])
plt.contour([[1, 2]], [[1, 2], [3, 4]], [[1, 2], [3, 4]])
plt.contour([[1, 2], [1, 2]], [[1, 2]], [[1, 2], [3, 4]])
plt.contour([[1, 2], [1, 2]], [1, 2], [[1, 2], [3, 4]])
plt.contour([[[1]]], [[[1]]], [[1, 2], [3, 4]])
plt.contour([[1, 2], [3, 4]], [2, 1])
plt.contour([[1, 2], [3, 4]], levels=[2, 2])
plt.contour([[1, 2], [3, 4]], levels=-1)
plt.contour()
plt.contour([1, 2], [1, 2])
plt.contour([1], [1], [1], [1], [1])
plt.contour([[1, 2], [3, 4]], colors="blurple")
plt.contour([[1, 2], [3, 4]], cmap="rainbows")
plt.contour([[1, 2], [3, 4]], linestyles="wavy")
plt.contour([[1, 2], [3, 4]], colour="red")
plt.contour([[1, 2], [3, 4]], colors="red", cmap="gray")
plt.contourf([[1, 2], [3, 4]], [2])
plt.contourf([[1, 2], [3, 4]], [2, 1])
plt.contourf([1], [1], [1], [1], [1])
plt.contourf([[1, 2], [3, 4]], colour="red")
plt.imshow([1, 2])
plt.imshow([[[1, 2], [3, 4]]])
plt.imshow([[1, 2], [3]])
plt.imshow([[1]], cmap="rainbows")
plt.imshow([[1]], cmap=3)
plt.imshow([[1]], origin="middle")
plt.imshow([[1]], extent=[0, 1])
plt.imshow([[1]], extent=[0, 1, 0, float("inf")])
plt.imshow([[1]], aspect="wide")
plt.imshow([[1, 2]], vmin=3, vmax=1); plt.gcf().canvas.draw()
plt.imshow([[1, 2]], norm="cubic")
plt.imshow([[1, 2]], norm="log", vmin=-1); plt.gcf().canvas.draw()
plt.imshow([[1]], alpha=2)
plt.imshow([[1]], colour="red")
plt.imshow([["a"]])
plt.imshow(torch.tensor([[1.0]], requires_grad=True))
plt.quiver([1, 2], [1, 2], [1, 2, 3], [1, 2, 3])
plt.quiver([1, 2], [1, 2], [1, 2], [1, 2, 3])
plt.quiver([1, 2], [1, 2, 3], [1, 2], [1, 2])
plt.quiver([1, 2])
plt.quiver()
plt.quiver(1, 2, 3, 4, 5, 6)
plt.quiver([1], [1], angles="up"); plt.gcf().canvas.draw()
plt.quiver([1], [1], [1])
plt.quiver([1], [1], scale_units="miles"); plt.gcf().canvas.draw()
plt.quiver([1], [1], colour="red")
plt.text(0, 0, "a", colour="red")
plt.text([0, 1], 0, "a"); plt.gcf().canvas.draw()
plt.text(0, 0, "a", ha="middle")
plt.text(0, 0, "a", va="middle")
plt.text(0, 0, "a", rotation="steep")
plt.text(0, 0, "a", fontsize="gigantic")
plt.text(0, 0, "a", fontsize=-1)
plt.text(0, 0, "a", color="blurple")
plt.annotate("a", [1])
plt.annotate("a", [1, 2, 3])
plt.annotate("a", [1, 2], xytext=[1]); plt.gcf().canvas.draw()
plt.annotate("a", [1, 2], xytext=[1, 2], textcoords="inches")
plt.annotate("a", [1, 2], arrowprops={"arrowstyle": "=>"})
plt.annotate("a", [1, 2], arrowprops={"color": "blurple"})
plt.annotate("a", [1, 2], colour="red")
plt.annotate("a", [1, 2], arrowprops={"colour": "red"})
plt.xlim(0, float("inf"))
plt.ylim(float("nan"), 1)
plt.ylim([0, 1, 2])
plt.ylim([0])
plt.ylim(top=1, upper=2)
plt.ylim("a", 1)
plt.xlim([0, 1], 2)
plt.xscale("cubic")
plt.yscale("logarithmic")
plt.xticks([1, 2], ["one"])
plt.yticks([1, 2], ["one", "two", "three"])
plt.axis("of")
plt.axis([0, 1])
plt.axis(3)
plt.gca().set_aspect("wide")
plt.gca().set_aspect(-1)
plt.legend(loc="above")
plt.legend(loc=11)
plt.legend(place="above")
plt.colorbar()
plt.imshow([[1]]); plt.colorbar(name="speed")
plt.figure(figsize=(0, 1))
plt.figure(figsize=(-1, 1))
plt.figure(figsize=(1, float("inf")))
plt.figure(figsize=(1,))
plt.figure(figsize=3)
plt.figure(size=(1, 1))
plt.subplots(0)
plt.subplots(1, 0)
plt.subplots(1, 1.5)
plt.subplots(-1)
plt.subplots("2")
plt.subplots(30, 30)
plt.subplots(1, 2, figsize=(0, 1))
plt.subplots(1, 2, share=True)
plt.subplots(1, 2, sharex="both")
"""


def answer(mistake):
    """What matplotlib says to it."""
    plt.close("all")
    try:
        exec(mistake)
    except Exception as error:
        return {"call": mistake, "type": type(error).__name__, "error": str(error)}
    return {"call": mistake, "type": None, "error": None}


warnings.simplefilter("ignore")
answers = [answer(mistake) for mistake in MISTAKES.strip().split("\n")]
with open("../plot/errors.json", "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in answers) + "\n]\n")

FORMATS = """
r-- bo- C1: -.C1s k g^ :d --1 1 2k 4- 8 r8- p *: h-- H g+ x X P D d | _ |- ,r . .- < >-- green tab:red navy #ff0000
0.5 m* yv-. c3 wo-- red-- C10x -D ko: --- 1r 12 1.0
"""


def reading(format):
    """What it says; null where it is refused."""
    try:
        linestyle, marker, color = _process_plot_format(format)
    except ValueError:
        return [format, None]
    hexadecimal = color and matplotlib.colors.to_hex(color)
    return [format, {"linestyle": linestyle, "marker": marker, "color": hexadecimal}]


markers = [m for m in Line2D.markers if isinstance(m, str) and len(m) == 1 and m != " "]
with open("../plot/formats.json", "w") as file:
    formats = ",\n".join(json.dumps(reading(one)) for one in FORMATS.split())
    file.write('{\n"markers": ' + json.dumps(markers) + ',\n"formats": [\n' + formats + "\n]\n}\n")
