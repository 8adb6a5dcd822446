export const toast = {
  success(text: string) {},
  error(text: string) {},
  warning(text: string) {},
};
