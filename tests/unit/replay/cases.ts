/** Cells that record steps, by the name of what they show. */
export const REPLAYS: Record<string, string> = {
  'a training of many steps, of which some are kept': `
    const x = torch.linspace(-1, 1, 60);
    const y = 3 * x + 2;
    const params = torch.zeros(2);
    for (let step = 0; step < 1200; step++) {
      const error = params[0] * x + params[1] - y;
      const loss = (error ** 2).mean();
      const gradient = torch.stack([(error * x).mean(), error.mean()]);
      plt.scatter(x, y, { label: 'wanted' });
      plt.plot(x, params[0] * x + params[1], { color: 'red', label: 'predicted' });
      plt.legend();
      ui.frame({ step, epoch: Math.floor(step / 100), loss, params, gradient });
      params.sub_(gradient * 0.005);
    }`,

  'stages with values of their own, a matrix among them': `
    for (let i = 1; i <= 3; i++) {
      ui.frame('predict', { preds: torch.eye(3) * i });
      ui.frame('compare', { loss: 10 / i, stage: 'none' });
    }`,

  'a run that diverges, in the same limits': `
    let w = 1;
    const path: number[] = [];
    for (let i = 0; i < 40; i++) {
      path.push(w);
      plt.plot(path, { label: 'w' });
      ui.frame({ w });
      w *= -1.6;
    }`,
};
