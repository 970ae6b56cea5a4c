import { randomFrom } from "../../../bench/health-sentences.ts";

export { randomFrom };

/** Languages that the pages are written in. */
export type PageLanguage = "en" | "nl" | "de" | "ru";

/** Sentences that the claim set answers, each as a whole; the answers themselves are asked of the check, see `planted-kinds.ts`. */
export const PLANTED: Record<PageLanguage, readonly string[]> = {
  en: [
    "Smoking causes lung cancer.",
    "Washing hands with soap lowers the risk of diarrhoea.",
    "Vitamin C prevents colds.",
    "Regular exercise lowers blood pressure.",
    "Statins lower the risk of a heart attack.",
    "Antibiotics help against the common cold.",
    "Vaccines cause autism.",
    "Smoking protects against lung cancer.",
    "Alcohol raises the risk of breast cancer.",
    "Fish oil lowers the risk of heart attacks.",
    "Ginkgo prevents dementia.",
    "Acupuncture prevents migraine.",
    "Smoking does not cause lung cancer.",
    "Regular exercise raises blood pressure.",
    "Statins do not lower cholesterol.",
    "Vitamin D prevents fractures.",
    "Zinc shortens colds.",
    "Sunscreen prevents skin cancer.",
    "Mobile phones cause brain tumours.",
    "Coffee raises the risk of cancer.",
    "Eating less salt lowers blood pressure.",
  ],
  nl: [
    "Roken veroorzaakt longkanker.",
    "Vitamine C voorkomt verkoudheid.",
    "Statines verlagen het cholesterol.",
    "Antibiotica helpen tegen verkoudheid.",
  ],
  de: [
    "Rauchen verursacht Lungenkrebs.",
    "Vitamin C verhindert Erkältungen.",
    "Statine senken den Cholesterinspiegel.",
  ],
  ru: ["Курение вызывает рак лёгких.", "Витамин C предотвращает простуду."],
};

/** Sentences of which no claim set knows anything. */
export const FILLERS: Record<PageLanguage, readonly string[]> = {
  en: [
    "The corridor was painted last spring, and nobody minded the smell for long.",
    "Her brother keeps a boat at the far end of the canal, under an old willow.",
    "By four in the afternoon the square was full of people with umbrellas.",
    "A clock in the hall strikes every quarter, whether anybody listens or not.",
    "They moved the piano twice before it stood where the light was best.",
    "The library closes early on the days before a holiday.",
    "Two of the benches face the river, and the third one faces a wall.",
    "He writes with a pencil, because ink and trains do not go together.",
  ],
  nl: [
    "De brug over het kanaal staat al sinds het voorjaar in de steigers.",
    "Haar oom bewaart zijn postzegels in een kast die niemand mag openen.",
    "Om vier uur zat het hele plein vol mensen met paraplu's.",
    "De bibliotheek sluit vroeger op de dag voor een feestdag.",
  ],
  de: [
    "Die Brücke über den Kanal ist seit dem Frühjahr eingerüstet.",
    "Ihr Onkel verwahrt seine Briefmarken in einem Schrank aus Eiche.",
    "Gegen vier Uhr war der Platz voller Menschen mit Regenschirmen.",
    "Die Bücherei schließt am Tag vor einem Feiertag früher.",
  ],
  ru: [
    "Мост через канал с весны стоит в лесах, и никто не знает почему.",
    "Её дядя хранит марки в шкафу, который никому нельзя открывать.",
    "К четырём часам площадь была полна людей с зонтами.",
    "Библиотека закрывается раньше в день перед праздником.",
  ],
};

export type Random = () => number;

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
