/**
 * Stands in for Excel behind the real client library: takes its requests, refuses every member that the interface has
 * not up to ExcelApi 1.9, and answers from a workbook in memory.
 */

const [GLOBAL, , METHOD, PROPERTY, INDEXER, REFERENCE] = [1, 2, 3, 4, 5, 6];
const [INSTANTIATE, QUERY, CALL, SET] = [1, 2, 3, 4];
const NEWEST = 9;

export class HostError extends Error {
  constructor(code, message = code) {
    super(message);
    this.code = code;
  }
}

const camel = (name) => name[0].toLowerCase() + name.slice(1);
const pascal = (name) => name[0].toUpperCase() + name.slice(1);

/** Refuses what is not declared, or came later than ExcelApi 1.9. */
export function check(members, type, name) {
  const declared = members[type]?.[name];
  if (!declared) {
    throw new HostError('ApiNotFound', `${type}.${name} is not declared`);
  }
  const allowed = declared.sets.some((set) => {
    const [, version] = /^ExcelApi 1\.(\d+)$/.exec(set) ?? [];
    return version !== undefined && Number(version) <= NEWEST;
  });
  if (!allowed) {
    throw new HostError('ApiNotAvailable', `${type}.${name} is of ${declared.sets.join(', ') || 'no set'}`);
  }
  return declared;
}

export class Host {
  /** Sizes and contents of the requests, in their order. */
  requests = [];
  /** Set by tests: throws to let a request fail. */
  beforeRequest = () => {};
  #references = new Map();

  constructor(members, book) {
    this.members = members;
    this.book = book;
  }

  execute(body) {
    const sent = JSON.stringify(body);
    const request = { bytes: new TextEncoder().encode(sent).length, cells: 0, calls: [] };
    this.requests.push(request);
    this.book.beginRequest(request);
    try {
      this.beforeRequest(request, this.requests.length);
      return { ok: true, body: { Results: this.#run(JSON.parse(sent), request) } };
    } catch (error) {
      const code = error instanceof HostError ? error.code : 'GeneralException';
      return { ok: false, code, message: `${error.message}\n${error.stack}` };
    }
  }

  #run({ Actions, ObjectPaths }, request) {
    const objects = new Map();
    const resolve = (id) => {
      if (!objects.has(id)) {
        objects.set(id, this.#object(ObjectPaths[id], resolve));
      }
      return objects.get(id);
    };
    return Actions.map((action) => {
      const object = resolve(action.ObjectPathId);
      const value = object === null ? null : this.#act(object, action, resolve, request);
      return { ActionId: action.Id, Value: value };
    });
  }

  #object(path, resolve) {
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : null;
    const args = this.#arguments(path.ArgumentInfo, resolve);
    switch (path.ObjectPathType) {
      case GLOBAL:
        return this.book.workbook;
      case PROPERTY:
        return parent && this.#get(parent, camel(path.Name));
      case METHOD:
        return parent && this.#call(parent, camel(path.Name), args);
      case INDEXER:
        return parent && this.#call(parent, 'getItem', args);
      case REFERENCE:
        if (!this.#references.has(path.Name)) {
          throw new HostError('InvalidReference', path.Name);
        }
        return this.#references.get(path.Name);
      default:
        throw new HostError('NotUnderstood', `object path ${JSON.stringify(path)}`);
    }
  }

  #arguments(info, resolve) {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, i) => (references[i] ? resolve(references[i]) : argument));
  }

  #get(object, name) {
    check(this.members, object.cls, name);
    if (!(name in object)) {
      throw new HostError('NotInFakeHost', `${object.cls}.${name}`);
    }
    return object[name];
  }

  #call(object, name, args) {
    if (name === 'keepReference' || name.startsWith('_')) {
      return undefined;
    }
    check(this.members, object.cls, name);
    if (typeof object[name] !== 'function') {
      throw new HostError('NotInFakeHost', `${object.cls}.${name}()`);
    }
    return object[name](...args);
  }

  #act(object, action, resolve, request) {
    switch (action.ActionType) {
      case INSTANTIATE:
        return this.#reference(object);
      case QUERY:
        return this.#query(object, action.QueryInfo);
      case CALL: {
        const result = this.#call(object, camel(action.Name), this.#arguments(action.ArgumentInfo, resolve));
        request.calls.push(`${object.cls}.${camel(action.Name)}`);
        return result === undefined ? null : result;
      }
      case SET:
        return this.#set(object, camel(action.Name), this.#arguments(action.ArgumentInfo, resolve)[0], request);
      default:
        throw new HostError('NotUnderstood', `action ${JSON.stringify(action)}`);
    }
  }

  #set(object, name, value, request) {
    const declared = check(this.members, object.cls, name);
    this.#checkFields(declared.type, value);
    if (!Object.getOwnPropertyDescriptor(Object.getPrototypeOf(object), name)?.set) {
      throw new HostError('NotInFakeHost', `${object.cls}.${name} =`);
    }
    object[name] = value;
    request.calls.push(`${object.cls}.${name}=`);
    return null;
  }

  // The fields of an object that is handed over are part of the interface too.
  #checkFields(type, value) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && this.members[type]) {
      for (const [field, inner] of Object.entries(value)) {
        this.#checkFields(check(this.members, type, field).type, inner);
      }
    }
  }

  #reference(object) {
    if (object === null || object === undefined) {
      return null;
    }
    if (object.cls !== 'Range' && object.cls !== 'RangeAreas') {
      return {};
    }
    object.reference ??= `ref-${this.#references.size}`;
    this.#references.set(object.reference, object);
    return { _ReferenceId: object.reference };
  }

  #query(object, { Select = [] }) {
    if (Array.isArray(object.items)) {
      return { _Items: object.items.map((item) => this.#values(item, Select)) };
    }
    return { ...this.#reference(object), ...this.#values(object, Select) };
  }

  #values(object, names) {
    const values = object.id === undefined ? {} : { Id: object.id };
    for (const name of names) {
      values[pascal(name)] = this.#get(object, camel(name));
    }
    return values;
  }
}
