/** Puts the chosen theme on the document; `system` leaves it to prefers-color-scheme. */
import { useEffect } from 'react';
import { useSession } from '../stores/stores-context';

/** Follows the preference while mounted. */
export function useTheme(): void {
  const theme = useSession((state) => state.preferences.theme);
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
}
