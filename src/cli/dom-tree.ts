import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";

type DomTypes = TreeAdapterTypeMap<
  Node,
  Node,
  Node,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  Element,
  DocumentType
>;

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;

/** Doctype and places in the source have no bearing on what is read. */
const nothing = (): void => undefined;

/** Lets parse5 build its tree in an empty DOM document. */
export function domTree(document: Document): TreeAdapter<DomTypes> {
  const namespaces = new WeakMap<Node, html.NS>();
  const templates = new WeakMap<Node, DocumentFragment>();
  let mode = "no-quirks" as html.DOCUMENT_MODE;
  const setAttributes = (element: Element, attributes: Token.Attribute[]): void => {
    for (const { name, prefix, value } of attributes) {
      const qualified = prefix ? `${prefix}:${name}` : name;
      if (!element.hasAttribute(qualified)) element.setAttribute(qualified, value);
    }
  };
  const insertText = (parent: Node, text: string, before: Node | null): void => {
    const previous = before === null ? parent.lastChild : before.previousSibling;
    if (previous?.nodeType === TEXT) (previous as Text).data += text;
    else parent.insertBefore(document.createTextNode(text), before);
  };
  return {
    createDocument: () => document,
    createDocumentFragment: () => document.createDocumentFragment(),
    createCommentNode: (data) => document.createComment(data),
    createTextNode: (data) => document.createTextNode(data),
    createElement: (tag, namespace, attributes) => {
      const element =
        namespace === html.NS.HTML ? document.createElement(tag) : document.createElementNS(namespace, tag);
      namespaces.set(element, namespace);
      setAttributes(element, attributes);
      return element;
    },
    adoptAttributes: setAttributes,
    appendChild: (parent, child) => void parent.appendChild(child),
    insertBefore: (parent, child, before) => void parent.insertBefore(child, before),
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    detachNode: (node) => void node.parentNode?.removeChild(node),
    // What a template holds is no part of the page, unless it declares an open shadow root: that is shown in its place.
    setTemplateContent: (template, content) => void templates.set(template, content),
    getTemplateContent: (template) => {
      const isShown = template.getAttribute("shadowrootmode") === "open" && template.parentElement !== null;
      return isShown
        ? (template.parentElement as unknown as DocumentFragment)
        : (templates.get(template) ?? document.createDocumentFragment());
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
    getChildNodes: (node) => [...node.childNodes],
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => [...element.attributes].map(({ name, value }) => ({ name, value })),
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => namespaces.get(element) ?? html.NS.HTML,
    getTextNodeContent: (text) => text.data,
    getCommentNodeContent: (comment) => comment.data,
    getDocumentTypeNodeName: (doctype) => doctype.name,
    getDocumentTypeNodePublicId: (doctype) => doctype.publicId,
    getDocumentTypeNodeSystemId: (doctype) => doctype.systemId,
    isElementNode: (node): node is Element => node.nodeType === ELEMENT,
    isTextNode: (node): node is Text => node.nodeType === TEXT,
    isCommentNode: (node): node is Comment => node.nodeType === COMMENT,
    isDocumentTypeNode: (node): node is DocumentType => node.nodeType === 10,
  };
}
