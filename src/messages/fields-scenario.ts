import type { Place } from '../scenario/place.ts';
import type { FieldPath, Fields, FieldsUnder } from './field.ts';
import type { PublicMoney } from './fields-public-money.ts';
import type { Story } from './fields-story.ts';
import { listOr, nameIn } from './names.ts';

const ofGroup = (at: Place): string => `de groep ${nameIn(at, 'clientGroups')}`;
const ofLocation = (at: Place): string => `Locatie ${nameIn(at, 'locations')}`;
const ofMeasure = (at: Place): string => `Maatregel ${nameIn(at, 'measures')}`;

/** Keys that have files of their own. */
type Elsewhere =
  | Exclude<FieldsUnder<'segments'>, 'segments'>
  | FieldsUnder<'contracts'>
  | FieldsUnder<'locations/property'>
  | FieldsUnder<PublicMoney>
  | FieldsUnder<Story>;

/** The words about the scenario as a whole: period, groups, locations, measures, variants, choices and sources. */
export const SCENARIO_FIELDS: Fields<Exclude<FieldPath, Elsewhere>> = {
  $schema: { label: 'Verwijzing naar het schema', unit: 'text' },
  version: { label: 'Versie van het bestand', unit: 'number' },
  id: { label: 'Kenmerk van het scenario', unit: 'text' },
  name: { label: 'Naam van het scenario', unit: 'text' },
  question: { label: 'Vraag van het scenario', unit: 'text' },
  introduction: { label: 'Inleiding', unit: 'text' },
  seed: { label: 'Startgetal van het toeval', unit: 'text' },
  startDate: { label: 'Begindatum', unit: 'date' },
  endDate: { label: 'Einddatum', unit: 'date' },
  replications: { label: 'Aantal doorrekeningen', unit: 'number' },
  start: { label: 'Begin van de berekening', unit: 'part' },
  'start/kind': { label: 'Soort begin', unit: 'word' },
  'start/warmUpDays': { label: 'Aanloop die niet meetelt', unit: 'days' },
  norms: { label: 'Normen', unit: 'part' },
  'norms/waitingDays': { label: 'Norm voor wachten', unit: 'days' },

  clientGroups: { label: 'Groepen jongeren', unit: 'part' },
  'clientGroups/id': { label: 'Kenmerk van een groep jongeren', unit: 'text' },
  'clientGroups/label': { label: 'Naam van een groep jongeren', unit: 'text' },
  'clientGroups/urgent': { label: (at) => `Spoed bij ${ofGroup(at)}`, unit: 'word' },
  'clientGroups/urgencyLevel': { label: (at) => `Voorrang van ${ofGroup(at)} (1 gaat het eerst)`, unit: 'number' },
  'clientGroups/headStartDays': { label: (at) => `Voorsprong van ${ofGroup(at)} op de wachtlijst`, unit: 'days' },
  'clientGroups/ageAtReferral': { label: (at) => `Leeftijd bij aanmelding van ${ofGroup(at)}`, unit: 'part' },
  'clientGroups/ageAtReferral/fromYears': {
    label: (at) => `Laagste leeftijd bij aanmelding van ${ofGroup(at)}`,
    unit: 'years',
  },
  'clientGroups/ageAtReferral/untilYears': {
    label: (at) => `Hoogste leeftijd bij aanmelding van ${ofGroup(at)}`,
    unit: 'years',
  },

  locations: { label: listOr('locations', 'Locaties', ofLocation), unit: 'part' },
  'locations/id': { label: 'Kenmerk van een locatie', unit: 'text' },
  'locations/label': { label: 'Naam van een locatie', unit: 'text' },
  'locations/admissionStop': { label: (at) => `${ofLocation(at)}: geen nieuwe jongeren vanaf`, unit: 'date' },
  'locations/closes': { label: (at) => `${ofLocation(at)}: gesloten vanaf`, unit: 'date' },

  measures: { label: listOr('measures', 'Maatregelen', ofMeasure), unit: 'part' },
  'measures/id': { label: 'Kenmerk van een maatregel', unit: 'text' },
  'measures/label': { label: 'Naam van een maatregel', unit: 'text' },
  'measures/kind': { label: (at) => `Soort maatregel: ${nameIn(at, 'measures')}`, unit: 'word' },
  'measures/segment': { label: (at) => `${ofMeasure(at)}: segment waar die werkt`, unit: 'text' },
  'measures/from': { label: (at) => `${ofMeasure(at)}: eerste dag`, unit: 'date' },
  'measures/rampUpDays': { label: (at) => `${ofMeasure(at)}: aanloop tot het volle effect`, unit: 'days' },
  'measures/priceYear': { label: (at) => `${ofMeasure(at)}: prijspeil`, unit: 'year' },
  'measures/eurosPerYear': { label: (at) => `${ofMeasure(at)}: kosten per jaar`, unit: 'euros-per-year' },
  'measures/reach': { label: (at) => `${ofMeasure(at)}: deel van de jongeren dat wordt bereikt`, unit: 'share' },
  'measures/effect': { label: (at) => `${ofMeasure(at)}: effect bij wie wordt bereikt`, unit: 'share' },
  'measures/eurosPerClient': {
    label: (at) => `${ofMeasure(at)}: kosten per bereikte jongere`,
    unit: 'euros-per-client',
  },
  'measures/to': { label: (at) => `${ofMeasure(at)}: segment waar jongeren dan heen gaan`, unit: 'text' },
  'measures/placesPerYear': { label: (at) => `${ofMeasure(at)}: nieuwe plaatsen per jaar`, unit: 'places-per-year' },
  'measures/stoppingPerYear': {
    label: (at) => `${ofMeasure(at)}: deel van die plaatsen dat per jaar stopt`,
    unit: 'share',
  },
  'measures/mostPlaces': { label: (at) => `${ofMeasure(at)}: hoogstens zoveel plaatsen`, unit: 'places' },

  segments: { label: 'Segmenten', unit: 'part' },

  variants: { label: 'Varianten', unit: 'part' },
  'variants/id': { label: 'Kenmerk van een variant', unit: 'text' },
  'variants/label': { label: 'Naam van een variant', unit: 'text' },
  'variants/changes': { label: (at) => `Veranderingen van variant ${nameIn(at, 'variants')}`, unit: 'part' },
  'variants/changes/path': {
    label: (at) => `Pad van een verandering in variant ${nameIn(at, 'variants')}`,
    unit: 'text',
  },
  'variants/changes/value': { label: (at) => `Nieuwe waarde in variant ${nameIn(at, 'variants')}`, unit: 'part' },
  'variants/changes/times': { label: (at) => `Vermenigvuldiging in variant ${nameIn(at, 'variants')}`, unit: 'factor' },

  opening: { label: 'Beginscherm', unit: 'part' },
  'opening/variant': { label: 'Variant waarmee het scherm opent', unit: 'text' },
  'opening/choices': { label: 'Keuzes op het scherm', unit: 'part' },
  'opening/choices/id': { label: 'Kenmerk van een keuze', unit: 'text' },
  'opening/choices/kind': { label: 'Soort keuze', unit: 'word' },
  'opening/choices/question': { label: 'Vraag van een keuze', unit: 'text' },
  'opening/choices/unit': { label: (at) => `Eenheid van keuze ${nameIn(at, 'opening/choices')}`, unit: 'word' },
  'opening/choices/paths': { label: (at) => `Paden van keuze ${nameIn(at, 'opening/choices')}`, unit: 'text' },
  'opening/choices/minimum': {
    label: (at) => `Laagste waarde van keuze ${nameIn(at, 'opening/choices')}`,
    unit: 'number',
  },
  'opening/choices/maximum': {
    label: (at) => `Hoogste waarde van keuze ${nameIn(at, 'opening/choices')}`,
    unit: 'number',
  },
  'opening/choices/step': { label: (at) => `Stap van keuze ${nameIn(at, 'opening/choices')}`, unit: 'number' },
  'opening/choices/options': { label: (at) => `Contracten van keuze ${nameIn(at, 'opening/choices')}`, unit: 'text' },

  sources: { label: 'Bronnen', unit: 'part' },
  'sources/kind': { label: (at) => `Soort bron van ${nameIn(at, 'sources')}`, unit: 'word' },
  'sources/document': { label: (at) => `Document bij ${nameIn(at, 'sources')}`, unit: 'text' },
  'sources/quote': { label: (at) => `Aangehaalde zin bij ${nameIn(at, 'sources')}`, unit: 'text' },
  'sources/note': { label: (at) => `Toelichting bij ${nameIn(at, 'sources')}`, unit: 'text' },
  'sources/low': { label: (at) => `Ondergrens van ${nameIn(at, 'sources')}`, unit: 'number' },
  'sources/high': { label: (at) => `Bovengrens van ${nameIn(at, 'sources')}`, unit: 'number' },
};
