/**
 * Lists what the Excel interface has, from the declarations of @types/office-js: class → member → the set in which it
 * appeared and the class of what it gives. The fake host refuses all else.
 *
 *   node members.mjs OUT.json
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

const file = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** The Excel sets named in the comment of a declaration; overloads may differ. */
function sets(node) {
  return (node.jsDoc ?? []).flatMap((doc) => [...doc.getText().matchAll(/\[?Api set: ([A-Za-z]+) ?([\d.]+)?/g)])
    .map(([, name, version]) => `${name} ${version ?? ''}`.trim());
}

function typeName(node) {
  const text = node.type?.getText() ?? '';
  return /^(?:Excel\.|OfficeExtension\.)?([A-Za-z]+)/.exec(text)?.[1] ?? '';
}

const classes = {};
for (const statement of source.statements) {
  if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') {
    continue;
  }
  for (const declared of statement.body.statements) {
    if (!ts.isClassDeclaration(declared) && !ts.isInterfaceDeclaration(declared)) {
      continue;
    }
    const own = sets(declared);
    const members = (classes[declared.name.text] ??= {});
    for (const member of declared.members) {
      const name = member.name?.getText();
      if (name) {
        const found = sets(member);
        members[name] ??= { sets: found.length ? found : own, type: typeName(member) };
      }
    }
  }
}
fs.writeFileSync(process.argv[2], JSON.stringify(classes));
