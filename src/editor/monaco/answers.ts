/**
 * What the checker answers when the editor asks about a place in a cell: TypeScript's own answers, in
 * a learner's words. Runs in the worker, and knows nothing of Monaco.
 */
import type ts from 'typescript';
import { expressionInfo } from './expression-info.ts';
import { optionsInfo } from './options-info.ts';
import { ownerOf, worded } from './wording.ts';

/** Sorts below functions and values: `torch.` is for its functions first, and capitals would come before. */
const LAST = '12';

/** Answers about the files of one language service. */
export class Answers {
  private readonly api: typeof ts;
  private readonly service: ts.LanguageService;
  /** The kinds of the completions that were asked for last. */
  private kinds = new Map<string, ts.ScriptElementKind>();

  constructor(api: typeof ts, service: ts.LanguageService) {
    this.api = api;
    this.service = service;
  }

  /** What a hover says. */
  hover(file: string, position: number): ts.QuickInfo | undefined {
    const info =
      this.service.getQuickInfoAtPosition(file, position) ??
      expressionInfo(this.api, this.program, file, position);
    if (!info) return undefined;
    const { start, length } = info.textSpan;
    return { ...info, displayParts: this.worded(info.displayParts, file, start + length) };
  }

  /** What can stand at a position. */
  completions(file: string, position: number): ts.CompletionInfo | undefined {
    const info = this.service.getCompletionsAtPosition(file, position, { includeSymbol: true });
    if (!info) return undefined;
    const entries = info.entries.map(entry => this.entry(entry));
    this.kinds = new Map(entries.map(({ name, kind }) => [name, kind]));
    return { ...info, entries };
  }

  /** More about one of the completions. */
  completion(file: string, position: number, name: string): ts.CompletionEntryDetails | undefined {
    const details = this.service.getCompletionEntryDetails(
      file,
      position,
      name,
      undefined,
      undefined,
      undefined,
      undefined,
    );
    if (!details) return undefined;
    const displayParts = this.worded(details.displayParts, file, position);
    return { ...details, displayParts, kind: this.kinds.get(name) ?? details.kind };
  }

  /** The parameters of a call, and what can stand in its options. */
  signatures(
    file: string,
    position: number,
    options: ts.SignatureHelpItemsOptions | undefined,
  ): ts.SignatureHelpItems | undefined {
    const help = this.service.getSignatureHelpItems(file, position, options);
    return help && { ...help, items: help.items.map(item => this.signature(item)) };
  }

  private get program(): ts.Program | undefined {
    return this.service.getProgram();
  }

  private worded(parts: ts.SymbolDisplayPart[] | undefined, file: string, position: number) {
    const owner = ownerOf(this.api, this.program, file, position);
    return [textPart(worded(this.api.displayPartsToString(parts), owner))];
  }

  /** Its icon is that of what a name stands for: that it is passed on, or a property, tells a learner nothing. */
  private entry({ symbol, ...entry }: ts.CompletionEntry): ts.CompletionEntry {
    const { ScriptElementKind: kinds, SymbolFlags } = this.api;
    const checker = this.program?.getTypeChecker();
    const isAlias = entry.kind === kinds.alias;
    const isHolder = [kinds.memberVariableElement, kinds.constElement].includes(entry.kind);
    if (!symbol || !checker || !(isAlias || isHolder)) return entry;
    const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    if (target.flags & SymbolFlags.Class) {
      return { ...entry, kind: kinds.classElement, sortText: LAST };
    }
    const isFunction = checker.getTypeOfSymbol(target).getCallSignatures().length > 0;
    if (isFunction) return { ...entry, kind: kinds.functionElement };
    return isAlias ? { ...entry, kind: kinds.memberVariableElement } : entry;
  }

  private signature(item: ts.SignatureHelpItem): ts.SignatureHelpItem {
    const text = (parts: ts.SymbolDisplayPart[]) =>
      worded(this.api.displayPartsToString(parts), null);
    return {
      ...item,
      suffixDisplayParts: [textPart(text(item.suffixDisplayParts))],
      parameters: item.parameters.map(parameter => {
        const display = text(parameter.displayParts);
        const known = this.program ? optionsInfo(this.api, this.program, display) : '';
        return {
          ...parameter,
          displayParts: [textPart(display)],
          documentation: known
            ? [...parameter.documentation, textPart(`\n\n${known}`)]
            : parameter.documentation,
        };
      }),
    };
  }
}

const textPart = (text: string): ts.SymbolDisplayPart => ({ kind: 'text', text });
