// Rules of the house that no published plugin knows.

const COLOUR = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl|oklch)a?\(/i;
const LETTER = /\p{L}/u;
const TEXT_ATTRIBUTES = new Set(["aria-label", "title", "label", "placeholder", "alt", "description"]);

function moduleOf(path) {
  return /(?:^|\/)modules\/([^/]+)\//.exec(path.replaceAll("\\", "/"))?.[1] ?? null;
}

const noRawText = {
  meta: { type: "problem", schema: [], messages: { raw: "Text belongs into messages.pl.json and messages.en.json." } },
  create(context) {
    const check = (node, text) => LETTER.test(text) && context.report({ node, messageId: "raw" });
    return {
      JSXText: (node) => check(node, node.value),
      JSXAttribute(node) {
        if (TEXT_ATTRIBUTES.has(node.name.name) && node.value?.type === "Literal") check(node, String(node.value.value));
      },
      "JSXElement > JSXExpressionContainer > Literal": (node) => typeof node.value === "string" && check(node, node.value),
    };
  },
};

const noRawColour = {
  meta: { type: "problem", schema: [], messages: { raw: "Colours come from the tokens: var(--st-…)." } },
  create: (context) => ({
    Literal: (node) => typeof node.value === "string" && COLOUR.test(node.value) && context.report({ node, messageId: "raw" }),
    TemplateElement: (node) => COLOUR.test(node.value.raw) && context.report({ node, messageId: "raw" }),
  }),
};

const noClickableDiv = {
  meta: { type: "problem", schema: [], messages: { button: "Use a button or a link; an element with a role needs keys too." } },
  create: (context) => ({
    JSXOpeningElement(node) {
      const names = node.attributes.map((attribute) => attribute.name?.name);
      const plain = ["div", "span", "li", "p", "section", "td", "tr"].includes(node.name.name);
      if (plain && names.includes("onClick") && !names.includes("role")) context.report({ node, messageId: "button" });
    },
  }),
};

const modulesStandAlone = {
  meta: { type: "problem", schema: [], messages: { other: "Modules do not import each other; meet in shared/slots.", shared: "Shared parts do not know modules." } },
  create(context) {
    const own = moduleOf(context.filename);
    const shared = context.filename.includes("/src/shared/");
    const check = (node, source) => {
      if (typeof source !== "string" || !source.startsWith(".")) return;
      const target = moduleOf(new URL(source, `file://${context.filename}`).pathname + "/");
      if (!target) return;
      if (shared) context.report({ node, messageId: "shared" });
      else if (own && target !== own) context.report({ node, messageId: "other" });
    };
    return { ImportDeclaration: (node) => check(node, node.source.value), ImportExpression: (node) => check(node, node.source.value) };
  },
};

export const sternik = {
  rules: { "no-raw-text": noRawText, "no-raw-colour": noRawColour, "no-clickable-div": noClickableDiv, "modules-stand-alone": modulesStandAlone },
};
