import type { ViteDevServer } from 'vite';
import { bundle } from './bundle.ts';

/** A script of its own that pages fetch as text. */
interface ScriptFile {
  /** The file of `src` that it is bundled from. */
  entry: string;
  /** Its name in the built site; a hash is added. */
  name: string;
}

/** What a plugin's `load` is called on, as far as it is used here. */
interface LoadContext {
  environment: { mode: string };
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
}

/** What a plugin needs to have a script as a file beside the pages, built or served. */
export function scriptFile({ entry, name }: ScriptFile) {
  /** Where the development server has it. */
  const path = `/@downhill/${name}`;
  return {
    /** The plugin's hook that serves it. */
    configureServer(server: ViteDevServer) {
      server.middlewares.use(async (request, response, next) => {
        if (!request.url?.endsWith(path)) return next();
        try {
          const source = await bundle(entry);
          response.setHeader('Content-Type', 'text/javascript');
          response.end(source);
        } catch (error) {
          next(error);
        }
      });
    },
    /** An expression whose value is the script's address. */
    async url(context: LoadContext): Promise<string> {
      if (context.environment.mode === 'dev') return JSON.stringify(path);
      const source = await bundle(entry);
      return `import.meta.ROLLUP_FILE_URL_${context.emitFile({ type: 'asset', name, source })}`;
    },
  };
}
