import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useMemo, useState } from 'react';
import type { ModelVersion } from '@/entities/score/model/score';
import { useSignedIn } from '@/lib/session/use-session';
import { sameDraft, toDraft, type Draft } from '../model/draft';
import { problemsOf } from '../model/draft-schema';
import { readDraft, writeDraft } from '../model/draft-store';

export type DraftForm = UseFormReturnType<Draft>;

/** What is edited: the draft this tab keeps, else the active version. Each change is kept for a reload. */
export function useModelDraft(versions: ModelVersion[], active: ModelVersion) {
  const { user, tenant } = useSignedIn();
  const [tenantId, userId] = [tenant?.id ?? '', user.id ?? 0];
  const [kept] = useState(() => readDraft(tenantId, userId));
  const [baseVersion, setBaseVersion] = useState(kept?.base ?? active.version);
  const [refused, setRefused] = useState<Record<string, string>>({});

  const base = versions.find(({ version }) => version === baseVersion) ?? active;
  const form = useForm<Draft>({
    initialValues: kept?.draft ?? toDraft(base.model),
    onValuesChange: () => setRefused((before) => (Object.keys(before).length === 0 ? before : {})),
  });
  const draft = form.values;
  const unchanged = useMemo(() => toDraft(base.model), [base.model]);
  const dirty = !sameDraft(draft, unchanged);
  const problems = useMemo(() => ({ ...problemsOf(draft), ...refused }), [draft, refused]);

  useEffect(() => {
    writeDraft(tenantId, userId, dirty ? { base: base.version, draft } : undefined);
  }, [tenantId, userId, dirty, base.version, draft]);

  /** Edits a version from how it was saved; what was edited before is given up. */
  const open = (version: ModelVersion): void => {
    setBaseVersion(version.version);
    form.setValues(toDraft(version.model));
  };
  return { form, draft, base, dirty, problems, valid: Object.keys(problems).length === 0, open, setRefused };
}

export type ModelDraft = ReturnType<typeof useModelDraft>;
