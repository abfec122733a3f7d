/** Whether Excel around the pane is dark, by the colours it tells of. */

/** Undefined where Excel tells no theme, as on the web and in older versions. */
export const programDark = (): boolean | undefined => darkIn(Office.context.officeTheme);

/** The type of the property promises a theme; not every Excel has one. */
function darkIn(theme: { readonly bodyBackgroundColor?: string } | undefined): boolean | undefined {
  return theme?.bodyBackgroundColor === undefined ? undefined : isDark(theme.bodyBackgroundColor);
}

/** By the brightness of a colour such as `#262626`, of the eye's weighting; undefined for anything else. */
function isDark(color: string): boolean | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}
