import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useEditor } from './editor-context';

type Props = Pick<NumberInputProps, 'min' | 'max' | 'decimalScale' | 'suffix' | 'label' | 'description' | 'w'> & {
  /** Of the draft, such as `urgency.steps.0.points`. */
  path: string;
  'aria-label'?: string;
};

/** A number of the draft; points unless other limits are given. What is wrong with it stands below it. */
export function FigureField({ path, min = 0, max = 100, decimalScale = 2, w = 92, ...others }: Props) {
  const { form, problems, readOnly } = useEditor();
  const { value, onChange } = form.getInputProps(path) as Pick<NumberInputProps, 'value' | 'onChange'>;
  return (
    <NumberInput
      {...others}
      size="xs"
      w={w}
      value={value}
      onChange={onChange}
      error={problems[path]}
      readOnly={readOnly}
      hideControls={readOnly}
      min={min}
      max={max}
      decimalScale={decimalScale}
      clampBehavior="none"
      allowNegative={false}
    />
  );
}
