import type { Plugin } from 'vite';
import { bundle } from './bundle.ts';

/** A script of its own that pages fetch as text. */
interface ScriptFile {
  /** The file of `src` that it is bundled from. */
  entry: string;
  /** Its name in the built site; a hash is added. */
  name: string;
}

/** Where the development server has it. */
const devPath = ({ name }: ScriptFile) => `/@downhill/${name}`;

/** What a plugin needs to have a script as a file beside the pages, built or served. */
export class ScriptAsset {
  private readonly file: ScriptFile;
  private serving = false;

  constructor(file: ScriptFile) {
    this.file = file;
  }

  /** The plugin's hooks for it. */
  hooks(): Pick<Plugin, 'configResolved' | 'configureServer'> {
    return {
      configResolved: config => {
        this.serving = config.command === 'serve';
      },
      configureServer: server => {
        server.middlewares.use(async (request, response, next) => {
          if (!request.url?.endsWith(devPath(this.file))) return next();
          try {
            const source = await bundle(this.file.entry);
            response.setHeader('Content-Type', 'text/javascript');
            response.end(source);
          } catch (error) {
            next(error);
          }
        });
      },
    };
  }

  /** An expression whose value is the script's address. */
  async url(emitFile: (file: { type: 'asset'; name: string; source: string }) => string) {
    if (this.serving) return JSON.stringify(devPath(this.file));
    const source = await bundle(this.file.entry);
    return `import.meta.ROLLUP_FILE_URL_${emitFile({ type: 'asset', name: this.file.name, source })}`;
  }
}
