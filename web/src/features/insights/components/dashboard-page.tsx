'use client';

import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { Page } from '@/components/page/page';
import { leadStatsQuery } from '@/entities/lead/api/get-lead-stats';
import { formatDay } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { Role } from '@/lib/session/session-store';
import { useSignedIn } from '@/lib/session/use-session';
import { AgentsPanel } from './agents-panel';
import { CategoriesPanel } from './categories-panel';
import { ConversionPanel } from './conversion-panel';
import { DistributionPanel } from './distribution-panel';
import { FreshStart } from './fresh-start';
import { FunnelPanel } from './funnel-panel';
import classes from './insights.module.css';
import { NextLeadsPanel } from './next-leads-panel';
import { TasksPanel } from './tasks-panel';
import { TrendPanel } from './trend-panel';

type Placed = { name: string; panel: ComponentType; span: number };

const place = (name: string, panel: ComponentType, span: number): Placed => ({ name, panel, span });
const categories = place('categories', CategoriesPanel, 12);
const figures = [
  place('trend', TrendPanel, 7),
  place('funnel', FunnelPanel, 5),
  place('distribution', DistributionPanel, 6),
  place('conversion', ConversionPanel, 6),
];
const tasks = place('tasks', TasksPanel, 6);
const agents = place('agents', AgentsPanel, 6);

/** Each role's own business comes first. */
const LAYOUT: Record<Role, Placed[]> = {
  viewer: [categories, ...figures, { ...agents, span: 12 }],
  agent: [tasks, place('next', NextLeadsPanel, 6), categories, ...figures, { ...agents, span: 12 }],
  supervisor: [{ ...agents, span: 12 }, categories, ...figures, { ...tasks, span: 12 }],
  admin: [categories, ...figures, agents, tasks],
};

export function DashboardPage() {
  const role = useSignedIn().tenant?.role ?? 'viewer';
  const stats = useQuery(leadStatsQuery);
  const fresh = stats.data?.total === 0;
  return (
    <Page title={m.insights.title} subtitle={formatDay(new Date().toISOString())}>
      {fresh ? (
        <FreshStart />
      ) : (
        <div className={classes.grid}>
          {LAYOUT[role].map(({ name, panel: Shown, span }) => (
            <Box key={name} className={classes.cell} style={{ '--span': span }}>
              <Shown />
            </Box>
          ))}
        </div>
      )}
    </Page>
  );
}
