import type { ReactNode } from 'react';

export interface FieldShape {
  name: string;
  label: string;
  /** Address of the field on the page when `name` alone is not unique; error summaries link to it. */
  id?: string;
  hint?: ReactNode;
  problem?: string;
  required?: boolean;
  width?: 'narrow' | 'medium';
  full?: boolean;
}

/** The id under which a field is found: the error summary links to it. */
export const fieldId = (name: string): string => `f-${name}`;

/** Attributes that tie a control to its label, hint and problem. */
export function controlProps({ name, id = fieldId(name), hint, problem, required }: FieldShape) {
  const described = [hint ? `${id}-bantuan` : '', problem ? `${id}-galat` : ''].filter(Boolean).join(' ');
  return { id, name, required, 'aria-invalid': problem ? true : undefined, 'aria-describedby': described || undefined };
}

/** Label, help, control, problem: in this order for the eye and for the ear. */
export function FieldFrame({ children, ...shape }: FieldShape & { children: ReactNode }) {
  const { name, id = fieldId(name), label, hint, problem, required, width, full } = shape;
  return (
    <div className={['field', width, full ? 'full' : ''].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}{required ? null : <span className="unit"> (boleh kosong)</span>}</label>
      {hint ? <span className="hint" id={`${id}-bantuan`}>{hint}</span> : null}
      {children}
      {problem ? <span className="problem" id={`${id}-galat`}>{problem}</span> : null}
    </div>
  );
}

interface TextProps extends FieldShape {
  type?: 'text' | 'password' | 'email' | 'date' | 'search' | 'tel' | 'url';
  value?: string;
  counted?: boolean;
  autoComplete?: string;
  maxLength?: number;
  placeholder?: string;
}

/** One line of text; `counted` for whole numbers and rupiah: right-aligned, digit keyboard on the phone. */
export function TextField({ type = 'text', value, counted, autoComplete, maxLength, placeholder, ...shape }: TextProps) {
  return (
    <FieldFrame {...shape}>
      <input {...controlProps(shape)} type={type} defaultValue={value} autoComplete={autoComplete} maxLength={maxLength} placeholder={placeholder}
        className={counted ? 'counted' : undefined} inputMode={counted ? 'numeric' : undefined} />
    </FieldFrame>
  );
}

export function TextArea({ value, rows = 3, maxLength, ...shape }: FieldShape & { value?: string; rows?: number; maxLength?: number }) {
  return <FieldFrame {...shape}><textarea {...controlProps(shape)} rows={rows} maxLength={maxLength} defaultValue={value} /></FieldFrame>;
}
