/** `torch.utils.data`: samples, and batches of them. */
export { default_collate } from './collate.ts';
export { Dataset, random_split, Subset, TensorDataset } from './dataset.ts';
export { DataLoader } from './loader.ts';
