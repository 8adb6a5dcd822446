export function Page({ id }: { id?: string }) {
  const save = async () => {
    await fetch(`/save/${id}`);
  };
  return <button onClick={() => { void save(); }}>save</button>;
}
