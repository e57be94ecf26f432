import type { FieldShape, MappingShape, Shape } from './shape';

/** A JSON Schema, draft-07. */
export interface JsonSchema {
  readonly type?: unknown;
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema of a dossier file that YAML was read from, with what each field is for in the language in use. It says as
 * much as such a schema can: not which keys there are, nor the finer rules of EDTF. Unknown fields are allowed, since they
 * are kept.
 */
export function dossierSchema(shape: MappingShape): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Dossier', ...schemaOf(shape) };
}

/** A single value: YAML takes `1950` for a number and `true` for a boolean where text is meant. */
const SCALAR = { type: ['string', 'number', 'boolean'] };
const NOT_BLANK = { ...SCALAR, pattern: '\\S' };

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return SCALAR;
    case 'name':
    case 'id':
    case 'reference':
      return NOT_BLANK;
    case 'boolean':
      return { type: ['boolean', 'string'], pattern: '^(true|false)$' };
    case 'count':
      return { type: ['integer', 'string'], minimum: 1, maximum: 999_999_999, pattern: '^[1-9][0-9]{0,8}$' };
    case 'version':
      return { enum: [1, '1'] };
    case 'fingerprint':
      return { type: 'string', pattern: '^w(?:1-[0-9a-f]{16}|2-[0-9a-f]{16}-[0-9a-f]{16})$' };
    case 'date':
      // YAML takes 2019 for a number, [1667,1668] for a list and {..1984} for a mapping.
      return {
        type: ['string', 'number', 'array', 'object'],
        pattern: '^[-+0-9XYESTZ:?~%./,[\\]{}\\s]*[0-9X.][-+0-9XYESTZ:?~%./,[\\]{}\\s]*$',
      };
    case 'path':
      return { ...SCALAR, pattern: '^(?!\\s*(?:/|[A-Za-z][A-Za-z0-9+.-]*:))[^\\\\]*[^\\\\/\\s][^\\\\/]*$' };
    case 'enum':
      return { enum: shape.words };
    case 'term':
      return { anyOf: [{ enum: shape.words }, NOT_BLANK] };
    case 'list':
      return { type: 'array', items: schemaOf(shape.item) };
    case 'mapping':
      return mappingSchema(shape);
    case 'keyed':
      return {
        type: 'object',
        propertyNames: { pattern: shape.key.source },
        additionalProperties: schemaOf(shape.entry),
      };
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(shape.value) };
    case 'either':
      return { anyOf: shape.options.map(schemaOf) };
  }
}

function mappingSchema({ fields }: MappingShape): JsonSchema {
  const required = Object.keys(fields).filter(field => fields[field]!.required);
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(Object.entries(fields).map(([field, shape]) => [field, fieldSchema(shape)])),
    additionalProperties: true,
  };
}

function fieldSchema({ shape, blank, doc }: FieldShape): JsonSchema {
  const schema = schemaOf(shape);
  return { description: doc(), ...schema, ...(blank && { type: [schema.type, 'null'] }) };
}
