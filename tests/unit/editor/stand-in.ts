/** Declarations that stand in for the engine's, so that these tests are about the checker alone. */
export const standIn = `
type Operand = Tensor | number;
interface Tensor {
  readonly shape: number[];
  data: Tensor;
  grad: Tensor | null;
  mean(): Tensor;
  item(): number;
  "operator +"(other: Operand): Tensor;
  "operator -"(other: Operand): Tensor;
  "operator *"(other: Operand): Tensor;
  "operator /"(other: Operand): Tensor;
  "operator %"(other: Operand): Tensor;
  "operator **"(other: Operand): Tensor;
  "operator &"(other: Tensor): Tensor;
  "operator |"(other: Tensor): Tensor;
  "operator r+"(other: number): Tensor;
  "operator r-"(other: number): Tensor;
  "operator r*"(other: number): Tensor;
  "operator r/"(other: number): Tensor;
  "operator r%"(other: number): Tensor;
  "operator r**"(other: number): Tensor;
  "operator <"(other: Operand): Tensor;
  "operator >"(other: Operand): Tensor;
  "operator <="(other: Operand): Tensor;
  "operator >="(other: Operand): Tensor;
  "operator +="(other: Operand): this;
  "operator -="(other: Operand): this;
  "operator *="(other: Operand): this;
  "operator unary-"(): Tensor;
  "operator unary+"(): Tensor;
  "operator ~"(): Tensor;
  "operator []"(index: number): Tensor;
  "operator []="(index: number, value: Operand): void;
  [Symbol.iterator](): IterableIterator<Tensor>;
}
/** Reads by number and writes nothing; no arithmetic but scaling from the left. */
interface Frozen {
  readonly name: string;
  "operator []"(index: number): boolean;
  "operator r*"(other: number): Frozen;
}
declare function tensor(data: number | number[]): Tensor;
declare const t: Tensor, u: Tensor, frozen: Frozen, some: Tensor | number, untyped: any;
declare const n: number, s: string, big: bigint, maybe: Tensor | null;
declare let counter: number, running: Tensor, text: string;
`;
