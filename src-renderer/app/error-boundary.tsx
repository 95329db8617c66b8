import { Component, type ReactNode } from 'react';
import { ServicesContext, type Services } from './services.ts';
import { CrashScreen } from './crash-screen.tsx';

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/**
 * Catches what a component throws. The text lives in the editor, outside of React, so it is still
 * there to be saved or copied.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  static override contextType = ServicesContext;
  declare context: Services | null;
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <CrashScreen error={error} />;
  }
}
