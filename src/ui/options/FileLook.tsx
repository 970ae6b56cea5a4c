import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { text } from "../text.ts";

interface FileLookProps {
  /** Level of the heading, below the one of the section. */
  heading: "h3" | "h4";
  title: string;
  children: ComponentChildren;
  /** What is offered to do with the file; null where it is refused. */
  offer: { words: string; onTake: () => void; onCancel: () => void } | null;
}

/** What a chosen file is, before anything of it is used. Takes the focus, so that it is read out. */
export function FileLook({ heading: Heading, title, children, offer }: FileLookProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div class={offer ? "look" : "look refused"}>
      <Heading ref={heading} tabIndex={-1} dir="auto">
        {title}
      </Heading>
      {children}
      {offer && (
        <div class="bar">
          <button type="button" class="primary" onClick={offer.onTake}>
            {offer.words}
          </button>
          <button type="button" onClick={offer.onCancel}>
            {text("cancel")}
          </button>
        </div>
      )}
    </div>
  );
}
