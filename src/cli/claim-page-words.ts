import type { CERTAINTIES } from "#claims/certainties.ts";

/** The words of the pages of the claim set themselves. */
export type PageWords = {
  title: string;
  intro: string;
  certainty: Record<(typeof CERTAINTIES)[number], string>;
  reviewed: string;
};

const COMMAND = "`npm run -s claims -- pages`";

/** By language. */
export const PAGE_WORDS: Readonly<Record<string, PageWords>> = {
  en: {
    title: "What Claimscope knows",
    intro: `Made from the claim set by ${COMMAND}.`,
    certainty: {
      high: "high certainty",
      moderate: "moderate certainty",
      low: "low certainty",
      "very-low": "very low certainty",
    },
    reviewed: "last reviewed",
  },
  nl: {
    title: "Wat Claimscope weet",
    intro: `Gemaakt uit de claim set met ${COMMAND}.`,
    certainty: { high: "zeker", moderate: "redelijk zeker", low: "weinig zeker", "very-low": "zeer weinig zeker" },
    reviewed: "laatst bekeken op",
  },
  de: {
    title: "Was Claimscope weiß",
    intro: `Aus der Sammlung der Befunde erzeugt mit ${COMMAND}.`,
    certainty: {
      high: "hohe Sicherheit",
      moderate: "mittlere Sicherheit",
      low: "geringe Sicherheit",
      "very-low": "sehr geringe Sicherheit",
    },
    reviewed: "zuletzt geprüft am",
  },
  fr: {
    title: "Ce que Claimscope sait",
    intro: `Produit à partir de l'ensemble des constats avec ${COMMAND}.`,
    certainty: {
      high: "certitude élevée",
      moderate: "certitude modérée",
      low: "certitude faible",
      "very-low": "certitude très faible",
    },
    reviewed: "dernière révision le",
  },
  es: {
    title: "Lo que sabe Claimscope",
    intro: `Generado a partir del conjunto de hallazgos con ${COMMAND}.`,
    certainty: {
      high: "certeza alta",
      moderate: "certeza moderada",
      low: "certeza baja",
      "very-low": "certeza muy baja",
    },
    reviewed: "última revisión:",
  },
  ru: {
    title: "Что знает Claimscope",
    intro: `Составлено из набора выводов командой ${COMMAND}.`,
    certainty: {
      high: "высокая достоверность",
      moderate: "умеренная достоверность",
      low: "низкая достоверность",
      "very-low": "очень низкая достоверность",
    },
    reviewed: "последняя проверка:",
  },
  uk: {
    title: "Що знає Claimscope",
    intro: `Складено з набору висновків командою ${COMMAND}.`,
    certainty: {
      high: "висока достовірність",
      moderate: "помірна достовірність",
      low: "низька достовірність",
      "very-low": "дуже низька достовірність",
    },
    reviewed: "остання перевірка:",
  },
};
