"use client";

import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { Link } from "@/lib/platform/i18n/navigation";
import { Icon, type IconName } from "./icon";

export type MenuEntry = { label: ReactNode; icon?: IconName } & ({ href: string } | { onSelect: () => void });

/** Actions that are used less often, behind one button. Arrow keys, letters and Escape work as everywhere. */
export function Menu({ trigger, items }: { trigger: ReactNode; items: MenuEntry[] }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Not moved to the end of the page: it stays in the landmark and the reading order of its button. */}
      <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
        {items.map((item, index) => (
          <Entry key={index} item={item} />
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function Entry({ item }: { item: MenuEntry }) {
  const content = (
    <>
      {item.icon && <Icon name={item.icon} />}
      {item.label}
    </>
  );
  if ("href" in item) {
    return (
      <DropdownMenu.Item asChild>
        <Link className="menu__item" href={item.href}>
          {content}
        </Link>
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.Item className="menu__item" onSelect={item.onSelect}>
      {content}
    </DropdownMenu.Item>
  );
}
