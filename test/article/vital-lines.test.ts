import { describe, expect, test } from "vitest";
import { readDate } from "#article/read-date.ts";
import { vitalsOfLines } from "#article/vital-lines.ts";

describe("dates", () => {
  test.each([
    ["27.07.2025", "nl", "2025-07-27"],
    ["04.07.2025", "en", "2025-07-04"],
    ["2024-02-29T23:30:00-05:00", null, "2024-02-29"],
    ["2023/05/09", "en", "2023-05-09"],
    ["13/02/2020", "en", "2020-02-13"],
    ["02/13/2020", "en", "2020-02-13"],
    ["03-03-2020", "en", "2020-03-03"],
    ["04-07-2025", "nl", "2025-07-04"],
    ["March 3, 2023", "en", "2023-03-03"],
    ["Sept. 3, 2023", "en", "2023-09-03"],
    ["3rd March 2023", "en", "2023-03-03"],
    ["3 maart 2023", "nl", "2023-03-03"],
    ["27 июля 2025 г.", "ru", "2025-07-27"],
    ["9 березня 2024", "uk", "2024-03-09"],
    ["3. März 2022", "de", "2022-03-03"],
    ["3 de marzo de 2022", "es", "2022-03-03"],
    ["1er mai 2022", "fr", "2022-05-01"],
    ["March 3, 2023", "nl", "2023-03-03"],
  ])("%s in %s is %s", (text, language, iso) => {
    expect(readDate(text, language)).toBe(iso);
  });

  test.each([
    ["04/07/2025", "en"],
    ["04/07/2025", null],
    ["31.02.2024", "nl"],
    ["29.02.2023", "nl"],
    ["2021-13-45", "en"],
    ["12.12.1066", "en"],
    ["99 March 2020", "en"],
    ["5 apples 2020", "en"],
    ["July 2020", "en"],
    ["", "en"],
    ["123.45.20201", "en"],
  ])("%s in %s is no certain date", (text, language) => {
    expect(readDate(text, language)).toBeNull();
  });
});

describe("lines about the article", () => {
  const none = { author: null, reviewer: null, published: null, updated: null, reviewed: null };
  test.each([
    [["Laatst beoordeeld: 27.07.2025"], "nl", { reviewed: "2025-07-27" }],
    [["Last reviewed: 20.11.2021"], "en", { reviewed: "2021-11-20" }],
    [[", Medisch redacteur Laatst beoordeeld: 27.07.2025"], "nl", { reviewed: "2025-07-27", reviewer: null }],
    [["Jan de Vries, Medisch redacteur"], "nl", { reviewer: "Jan de Vries" }],
    [["Medisch expert van het artikel", "Kinderarts", ", Medische redacteur"], "nl", { reviewer: null }],
    [
      ["Medisch expert van het artikel", "Eva van den Bosch", "Kinderarts", ", Medische redacteur"],
      "nl",
      { reviewer: "Eva van den Bosch" },
    ],
    [["Medical expert of the article", "Orthopaedic Surgeon", ", Medical editor"], "en", { reviewer: null }],
    [
      ["Medically reviewed by Nora Salim, MD, PhD on March 3, 2023"],
      "en",
      { reviewer: "Nora Salim", reviewed: "2023-03-03" },
    ],
    [
      ["Medically reviewed by Dr. Nora Salim — By Tom Hale — Updated on March 3, 2023"],
      "en",
      { author: "Tom Hale", reviewer: "Nora Salim", reviewed: null, updated: "2023-03-03" },
    ],
    [["Medisch gecontroleerd door Piet Klaassen"], "nl", { reviewer: "Piet Klaassen" }],
    [["reviewed by a committee of experts"], "en", { reviewer: null }],
    [["By Rosa Quinn"], "en", { author: "Rosa Quinn" }],
    [["Door Anna Smit | 3 mei 2021"], "nl", { author: "Anna Smit" }],
    [["By Monday morning the fever was gone"], "en", { author: null }],
    [["Published on 5 May 2022"], "en", { published: "2022-05-05" }],
    [["Последняя редакция: 12.03.2022"], "ru", { reviewed: "2022-03-12" }],
    [["Останній перегляд: 09.03.2024"], "en", { reviewed: "2024-03-09" }],
    [["Last reviewed: 31.02.2021", "Last reviewed: 01.03.2021"], "en", { reviewed: "2021-03-01" }],
    [
      ["By Martha Plum. Medically reviewed by Dr. Oswin Teel. Published: 2 October 2024. Last reviewed: 12.03.2025"],
      "en",
      { author: "Martha Plum", reviewer: "Oswin Teel", published: "2024-10-02", reviewed: "2025-03-12" },
    ],
    [
      [
        "Door Maartje Pruim. Medisch beoordeeld door dr. Oswin Teel. Gepubliceerd: 2 oktober 2024. Laatst beoordeeld: 12.03.2025",
      ],
      "nl",
      { author: "Maartje Pruim", reviewer: "Oswin Teel", published: "2024-10-02", reviewed: "2025-03-12" },
    ],
    [
      ["Geprüft von Prof. Dr. med. K. J. Ahrens. Veröffentlicht am 3. März 2022. Zuletzt geprüft: 4.5.2023"],
      "de",
      { reviewer: "K. J. Ahrens", published: "2022-03-03", reviewed: "2023-05-04" },
    ],
    [
      ["Relu par M. Luc Ferrand. Publié le 3 mars 2022. Dernière relecture : 4 mai 2023"],
      "fr",
      { reviewer: "M. Luc Ferrand", published: "2022-03-03", reviewed: "2023-05-04" },
    ],
    [["Reviewed by Ann Li. Updated 3 May 2022"], "en", { reviewer: "Ann Li", updated: "2022-05-03" }],
    [
      ["Reviewed by Nora Salim Published 3 May 2022 Updated 4 May 2023"],
      "en",
      { reviewer: "Nora Salim", published: "2022-05-03", updated: "2023-05-04" },
    ],
    [["Written by T. S. Hale. He lives at sea."], "en", { author: "T. S. Hale" }],
    [["Last reviewed and updated: 4 May 2023"], "en", { reviewed: "2023-05-04", updated: "2023-05-04" }],
    [["Updated: 04.05.2023. Last reviewed: soon"], "en", { updated: "2023-05-04" }],
    [["Page last reviewed: 3 March 2021 | Next review due: 3 March 2024"], "en", { reviewed: "2021-03-03" }],
    [["Laatst bijgewerkt op 5 april 2023"], "nl", { updated: "2023-04-05" }],
    [
      ["Publicatiedatum: 12 augustus 2021. Laatste herziening: 1 mei 2022"],
      "nl",
      { published: "2021-08-12", reviewed: "2022-05-01" },
    ],
    [
      ["Ärztlich geprüft von Dr. Rita Kern", "Letzte Aktualisierung: 7. Oktober 2024"],
      "de",
      { reviewer: "Rita Kern", updated: "2024-10-07" },
    ],
    [["Stand: 1. Januar 2024"], "de", { updated: "2024-01-01" }],
    [
      ["Publié le 14 août 2022, mis à jour le 1er février 2023"],
      "fr",
      { published: "2022-08-14", updated: "2023-02-01" },
    ],
    [["Validé par Dr Odile Frêne le 2 décembre 2021"], "fr", { reviewer: "Odile Frêne", reviewed: "2021-12-02" }],
    [
      ["Fecha de publicación: 9 de septiembre de 2020", "Revisado médicamente por Ana Río"],
      "es",
      { published: "2020-09-09", reviewer: "Ana Río" },
    ],
    [["Última actualización: 3 de enero de 2024"], "es", { updated: "2024-01-03" }],
    [
      ["Опубликовано: 8 марта 2021 г. Обновлено: 15 августа 2022 г."],
      "ru",
      { published: "2021-03-08", updated: "2022-08-15" },
    ],
    [["Статью проверила Анна Лебедева"], "ru", { reviewer: "Анна Лебедева" }],
    [
      ["Опубліковано: 14 лютого 2023", "Дата оновлення: 1 червня 2024"],
      "uk",
      { published: "2023-02-14", updated: "2024-06-01" },
    ],
    [["Перевірено лікарем: Олена Мороз"], "uk", { reviewer: "Олена Мороз" }],
    [["Medically reviewed by a doctor, reviewed by Nora Salim."], "en", { reviewer: "Nora Salim" }],
    [
      ["Последняя редакция: 12.03.2022. Опубликовано: 01.02.2020"],
      "ru",
      { reviewed: "2022-03-12", published: "2020-02-01" },
    ],
  ] as [string[], string, object][])("%j", (texts, language, expected) => {
    expect(vitalsOfLines(texts, language)).toEqual({ ...none, ...expected });
  });

  test("long lines without end take no time", () => {
    const start = performance.now();
    vitalsOfLines(
      ["Aa ".repeat(66), "A".repeat(200), "By ".repeat(60), "reviewed by ".repeat(16), ", ".repeat(100)].flatMap(
        (line) => Array(400).fill(line),
      ),
      "en",
    );
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
