import { type ReactNode, useMemo, useState } from 'react';
import type { Work } from '../../experiment/book.ts';
import { municipalityWork, type RuleCosts } from '../../experiment/municipalities.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { MUNICIPALITIES, ruleName, ruleSentence } from '../../messages/municipalities.ts';
import { Pick } from '../controls/pick.tsx';
import type { Moments } from '../explore/moments.ts';
import { useNear } from '../near.ts';
import { RegionSection } from '../region-section.tsx';
import { useSettings } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import { useWork } from '../use-work.ts';
import { BillFigure } from './bill-figure.tsx';
import { RulesTable } from './rules-table.tsx';

interface MunicipalitiesSectionProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

/** What each municipality pays under one rule, and who gains and loses by each rule. */
export function MunicipalitiesSection({ picture, moments }: MunicipalitiesSectionProps): ReactNode {
  const make = useMemo(() => () => costsWork(picture), [picture]);
  const [place, isNear] = useNear<HTMLDivElement>();
  const isDragging = useSettings((state) => state.gesture !== null);
  const { result, isFresh, hasFailed } = useWork(make, picture.isComplete && isNear && !isDragging);
  const [pickedRule, setRule] = useState<string | null>(null);
  const [pickedPeriod, setPeriod] = useState(moments.year);
  const section = { id: 'gemeenten', title: MUNICIPALITIES.title, lead: MUNICIPALITIES.origin, place, isFresh };
  if (hasFailed) return <RegionSection {...section} instead={MUNICIPALITIES.failed} />;
  if (!result) return <RegionSection {...section} instead={MUNICIPALITIES.working} />;

  const { costs, scenario } = result;
  const inForce = costs.find((one) => one.isInForce) ?? costs[0];
  const shown = costs.find(({ rule }) => rule.kind === pickedRule) ?? inForce;
  const periods = shown.municipalities[0].periods.map(({ period }) => period);
  const period = periods.includes(pickedPeriod) ? pickedPeriod : HORIZON;
  const years = MUNICIPALITIES.years(periods[0], periods[periods.length - 2] ?? periods[0]);
  const periodLabel = (one: string) => (one === HORIZON ? years : one);
  return (
    <RegionSection {...section} instead={null}>
      <div className="picks">
        <Pick
          label={MUNICIPALITIES.rule}
          value={shown.rule.kind}
          options={costs.map(({ rule, isInForce }) => ({
            value: rule.kind,
            label: isInForce ? MUNICIPALITIES.inForce(ruleName(rule)) : ruleName(rule),
          }))}
          onPick={setRule}
        />
        <Pick
          label={MUNICIPALITIES.period}
          value={period}
          options={periods.map((one) => ({ value: one, label: periodLabel(one) }))}
          onPick={setPeriod}
        />
      </div>
      <p className="region__rule">
        {ruleSentence(shown.rule)} {MUNICIPALITIES.view}
      </p>
      <div className="region__figures">
        <div className="region__wide">
          <BillFigure
            scenario={scenario}
            shown={shown}
            ownUse={costs.find(({ rule }) => rule.kind === 'own-use') ?? null}
            period={period}
            periodLabel={MUNICIPALITIES.inPeriod(periodLabel(period))}
          />
        </div>
        <div className="region__wide">
          <RulesTable scenario={scenario} costs={costs} inForce={inForce} years={years} />
        </div>
      </div>
    </RegionSection>
  );
}

function* costsWork({ chosen }: Picture): Work<{
  scenario: Picture['chosen']['scenario'];
  costs: readonly RuleCosts[];
} | null> {
  const costs = yield* municipalityWork(chosen);
  return costs && { scenario: chosen.scenario, costs };
}
