// Writes src/api/types.ts and src/api/table.ts from the OpenAPI document that the program prints
// (`goodturn openapi`). OPENAPI is the path of that document. Neither file is committed.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const where = process.env.OPENAPI;
if (!where) {
    console.error('OPENAPI is not set. Set it to a file made by: goodturn openapi > openapi.json');
    process.exit(1);
}
const document = JSON.parse(await readFile(where, 'utf8'));
const made = '// Made from the OpenAPI document by tools/types.js. Changes here are lost.\n';

const types = astToString(await openapiTypescript(pathToFileURL(where)));
await writeFile(new URL('../src/api/types.ts', import.meta.url), made + types);

const lines = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
        const access = operation['x-access'] === 'reads' ? 'reads' : 'writes';
        return `    ${JSON.stringify(operation.operationId)}: ['${method.toUpperCase()}', '${path}', '${access}'],\n`;
    }),
);
const table = `export const table = {\n${lines.sort().join('')}} as const;\n`;
await writeFile(new URL('../src/api/table.ts', import.meta.url), made + table);
