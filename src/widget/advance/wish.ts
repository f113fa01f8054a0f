const KEY = "satisfaction-survey-advance";

/** What a person last said about going on by answering, in this visit: kept until the tab is closed, and only once it was switched off. */
export const wish = {
  read: (): boolean => {
    try {
      return sessionStorage.getItem(KEY) !== "off";
    } catch {
      return true;
    }
  },
  keep: (isOn: boolean): void => {
    try {
      if (isOn) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, "off");
    } catch {
      // It holds as long as the page.
    }
  },
};
