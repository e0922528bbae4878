"use client";

import { useTranslations } from "next-intl";
import { Toast } from "radix-ui";
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { Icon } from "./icon";

type ToastText = { message: string; undo?: { label: string; onUndo: () => void } };
type Shown = ToastText & { id: number };

const ToastContext = createContext<(toast: ToastText) => void>(() => undefined);

/** Shows the result of a small act for six seconds, with a way to undo it. Never for errors. */
export function useToast(): (toast: ToastText) => void {
  return useContext(ToastContext);
}

/** Stands once around a page's client parts; WorkspaceShell has it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("ui.toast");
  const [shown, setShown] = useState<Shown[]>([]);
  const show = useCallback((toast: ToastText) => {
    setShown((before) => [...before, { ...toast, id: (before.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  return (
    <ToastContext value={show}>
      <Toast.Provider duration={6000} label={t("label")}>
        {children}
        {shown.map((toast) => (
          <Toast.Root
            key={toast.id}
            className="toast"
            type="background"
            onOpenChange={(open) => {
              if (!open) setShown((before) => before.filter(({ id }) => id !== toast.id));
            }}
          >
            <Icon name="check-circle" />
            <Toast.Description>{toast.message}</Toast.Description>
            {toast.undo && (
              <Toast.Action altText={toast.undo.label} onClick={toast.undo.onUndo}>
                {toast.undo.label}
              </Toast.Action>
            )}
            <Toast.Close aria-label={t("close")}>
              <Icon name="x" />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className="toasts" />
      </Toast.Provider>
    </ToastContext>
  );
}
