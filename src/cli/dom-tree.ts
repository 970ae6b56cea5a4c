import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";
import {
  TreeComment,
  TreeDocument,
  TreeElement,
  type TreeNode,
  TreeParent,
  TreeShadow,
  TreeText,
} from "#article/tree/nodes.ts";

/** What a template holds: no part of the page. */
class TemplateContent extends TreeParent {
  readonly nodeType = 11;
}

type Types = TreeAdapterTypeMap<
  TreeNode,
  TreeParent,
  TreeNode,
  TreeDocument,
  TemplateContent | TreeShadow,
  TreeElement,
  TreeComment,
  TreeText,
  TreeElement,
  TreeComment
>;

/** Doctype and places in the source have no bearing on what is read. */
const nothing = (): void => undefined;

/** Lets parse5 build a light tree. Templates that declare an open shadow root are none: what they hold is shown in their place. */
export function domTree(): TreeAdapter<Types> {
  const namespaces = new WeakMap<TreeElement, html.NS>();
  const templates = new WeakMap<TreeElement, TemplateContent>();
  let mode = "no-quirks" as html.DOCUMENT_MODE;
  const insertText = (parent: TreeParent, text: string, before: TreeNode | null): void => {
    const previous = before === null ? parent.lastChild : before.previousSibling;
    if (previous instanceof TreeText) previous.data += text;
    else parent.insertBefore(new TreeText(text), before);
  };
  return {
    createDocument: () => new TreeDocument(),
    createDocumentFragment: () => new TemplateContent(),
    createCommentNode: () => new TreeComment(),
    createTextNode: (data) => new TreeText(data),
    createElement: (tag, namespace, attributes) => {
      const element = new TreeElement(tag, attributes.map(attributeOf));
      namespaces.set(element, namespace);
      return element;
    },
    adoptAttributes: (element, attributes) => {
      const added = attributes.map(attributeOf).filter(({ name }) => !element.hasAttribute(name));
      element.attributes.push(...added);
    },
    appendChild: (parent, child) => parent.append(child),
    insertBefore: (parent, child, before) => parent.insertBefore(child, before),
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    detachNode: (node) => node.parentNode?.removeChild(node),
    setTemplateContent: (template, content) => {
      if (content instanceof TemplateContent) templates.set(template, content);
    },
    getTemplateContent: (template) => {
      const host = template.parentElement;
      if (template.getAttribute("shadowrootmode") !== "open" || host === null)
        return templates.get(template) ?? new TemplateContent();
      host.shadowRoot ??= new TreeShadow(host);
      return host.shadowRoot;
    },
    setDocumentType: nothing,
    setDocumentMode: (_, next) => {
      mode = next;
    },
    getDocumentMode: () => mode,
    setNodeSourceCodeLocation: nothing,
    updateNodeSourceCodeLocation: nothing,
    getNodeSourceCodeLocation: () => null,
    getFirstChild: (node) => node.firstChild,
    getChildNodes: childrenOf,
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => element.attributes,
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => namespaces.get(element) ?? html.NS.HTML,
    getTextNodeContent: (text) => text.data,
    getCommentNodeContent: () => "",
    getDocumentTypeNodeName: () => "",
    getDocumentTypeNodePublicId: () => "",
    getDocumentTypeNodeSystemId: () => "",
    isElementNode: (node): node is TreeElement => node instanceof TreeElement,
    isTextNode: (node): node is TreeText => node instanceof TreeText,
    isCommentNode: (node): node is TreeComment => node instanceof TreeComment,
    isDocumentTypeNode: (_node): _node is TreeComment => false,
  };
}

function childrenOf(parent: TreeParent): TreeNode[] {
  const children: TreeNode[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function attributeOf({ prefix, name, value }: Token.Attribute): { name: string; value: string } {
  return { name: prefix ? `${prefix}:${name}` : name, value };
}
